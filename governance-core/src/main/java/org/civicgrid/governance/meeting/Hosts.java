package org.civicgrid.governance.meeting;

import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Location;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;

/** Finds the regional committee that calls a meeting, and the spot at which it takes place. */
@Component
@RequiredArgsConstructor
class Hosts {

    private final PartyDirectory parties;
    private final TerritoryRegistry territories;
    private final ForceRegister force;

    /**
     * The committee that is to call a meeting on a day.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     * @throws InvalidInput unless it is a regional committee that holds on that day
     */
    Host calling(ActingPost by, int id, LocalDate day) {
        var party = parties.find(by, id);
        var holds = !party.validFrom().isAfter(day)
                && (party.validTo() == null || party.validTo().isAfter(day));
        if (party.kind() != PartyKind.REGIONAL_COMMITTEE || !holds) {
            throw InvalidInput.of("host", "meeting-host", party.name(), day.toString());
        }
        return host(party);
    }

    /** The host of a meeting, for everybody who may read it. */
    Host of(Meeting meeting) {
        return host(parties.find(force.platform(), meeting.hostId()));
    }

    private Host host(PartyOrganizationView party) {
        var territory = territories.require(new TerritoryCode(party.territory()));
        return new Host(party.id(), party.name(), territory.id(), territory.jurisdiction(), territory.centre());
    }

    /**
     * Where the meeting takes place.
     *
     * @throws InvalidInput if that lies outside the host's territory, or is not known
     */
    Location spot(Host host, MeetingFacts facts) {
        var point = facts.point() == null ? host.centre() : facts.point();
        if (point == null) {
            throw InvalidInput.of("lng", "required", null);
        }
        var found = territories.locate(point, Crs.CGCS2000);
        var level = host.jurisdiction().finest();
        if (!Objects.equals(host.jurisdiction().on(level), found.jurisdiction().on(level))) {
            throw InvalidInput.of(
                    "lng",
                    "place-elsewhere",
                    point.lng() + ", " + point.lat(),
                    territories.nameOf(found.jurisdiction().on(level)),
                    territories.nameOf(host.territoryId()));
        }
        return found;
    }
}
