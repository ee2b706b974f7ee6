package org.civicgrid.portal.party;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitChange;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The register of resident units on the screen. */
@Component
class ResidentUnits extends Register<ResidentUnitView, ResidentUnitDraft, ResidentUnitChange> {

    static final String PATH = Parties.PATH + "/resident-units";
    static final Face FACE =
            new Face(PATH, "party.units", "party.unit.new", "party.unit.new.hint", true, false, Permission.PARTY_EDIT);

    private final PartyDirectory parties;
    private final CommitteeDirectory committees;
    private final CommitteeWords seats;
    private final RegisterWords words;

    ResidentUnits(
            ResidentUnitDirectory directory,
            ResidentUnitRegister register,
            ResidentUnitForms forms,
            PartyDirectory parties,
            CommitteeDirectory committees,
            CommitteeWords seats,
            RegisterWords words) {
        super(FACE, directory, register, forms);
        this.parties = parties;
        this.committees = committees;
        this.seats = seats;
        this.words = words;
    }

    @Override
    protected Portrait portrait(ActingPost by, ResidentUnitView it) {
        var own = own(by, it);
        var add = new Link(
                Addresses.of(Parties.PATH + "/new", Map.of("residentUnit", it.id())), words.of("party.unit.add"));
        return new Portrait(
                words.of("party.unit"),
                null,
                List.of(
                        words.fact("party.unit.code", it.creditCode()),
                        words.fact(
                                "party.unit.check", it.creditCodeConfirmed() ? words.of("party.unit.confirmed") : null),
                        words.fact("register.place", it.territoryName()),
                        words.fact("register.contact", it.contact()),
                        words.fact("party.unit.resources", it.resources())),
                List.of(
                        new Links(words.of("party.unit.party"), own),
                        new Links(
                                words.of("committee.members"),
                                committees.ofUnit(by, it.id()).stream()
                                        .map(seats::link)
                                        .toList())),
                own.isEmpty() ? add : null);
    }

    /** The unit's own Party organisation, if it has one. */
    private List<Link> own(ActingPost by, ResidentUnitView unit) {
        var query = new PartyQuery(unit.territory(), false, PartyKind.RESIDENT_UNIT_PARTY, null, null);
        return parties.list(by, query, Paging.first(Paging.MOST)).items().stream()
                .filter(it -> Integer.valueOf(unit.id()).equals(it.residentUnit()))
                .map(it -> new Link(Parties.FACE.href(it), it.name()))
                .toList();
    }
}
