package org.civicgrid.portal.demo;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeVoice;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives one resident unit near the demo accounts a desk on the platform, with a contact. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoContact {

    static final String POST = "contact";

    private final ResidentUnitDirectory residents;
    private final PartyDirectory parties;
    private final CommitteeDirectory committees;
    private final ForceFounding founding;
    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final Clock clock;

    void load() {
        var unit = unit();
        var community = unit.territory().substring(0, Level.COMMUNITY.getDigits());
        var desk = founding.unit(new UnitDraft(
                unit.creditCode(),
                unit.name(),
                unit.name(),
                UnitKind.RESIDENT_UNIT,
                null,
                community,
                "承办联席会议决议事项",
                DemoRegisters.SINCE));
        var place = territories.require(new TerritoryCode(community));
        var post =
                founding.post(POST, "驻区单位联系人", Role.RESIDENT_UNIT_CONTACT, desk, place.id(), null, DemoRegisters.SINCE);
        var person = founding.person("演示·驻区单位联系人", true);
        founding.appoint(person, post, null, DemoRegisters.SINCE);
    }

    /** One that sends a part-time member to the committee of the demo accounts' community or street; without, any near them. */
    private ResidentUnitView unit() {
        var query = new ResidentUnitQuery(DemoCases.STREET_OF_THE_ACCOUNTS, true, null, null);
        var near = residents
                .list(force.platform(), query, Paging.first(Paging.MOST))
                .items();
        return Stream.of(DemoCases.COMMUNITY_OF_THE_ACCOUNTS, DemoCases.STREET_OF_THE_ACCOUNTS)
                .flatMap(this::represented)
                .findFirst()
                .map(id -> residents.find(force.platform(), id))
                .orElseGet(() -> near.get(0));
    }

    private Stream<Integer> represented(String territory) {
        var query = new PartyQuery(territory, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return parties.list(force.platform(), query, Paging.first(1)).items().stream()
                .flatMap(it -> committees.inOffice(force.platform(), it.id(), CalendarZone.today(clock)).stream())
                .map(CommitteeVoice::homeUnit)
                .filter(Objects::nonNull);
    }
}
