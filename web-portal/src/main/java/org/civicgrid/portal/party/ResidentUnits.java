package org.civicgrid.portal.party;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.civicgrid.governance.party.ResourceDirectory;
import org.civicgrid.governance.party.ResourceQuery;
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
    private final ResourceDirectory resources;
    private final CommitteeDirectory committees;
    private final CommitteeWords seats;
    private final RegisterWords words;

    ResidentUnits(
            ResidentUnitDirectory directory,
            ResidentUnitRegister register,
            ResidentUnitForms forms,
            PartyDirectory parties,
            ResourceDirectory resources,
            CommitteeDirectory committees,
            CommitteeWords seats,
            RegisterWords words) {
        super(FACE, directory, register, forms);
        this.parties = parties;
        this.resources = resources;
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
                        words.fact("register.contact", it.contact())),
                List.of(
                        new Links(words.of("party.unit.party"), own),
                        new Links(
                                words.of("committee.members"),
                                committees.ofUnit(by, it.id()).stream()
                                        .map(seats::link)
                                        .toList()),
                        new Links(words.of("resource.offered"), offered(by, it)),
                        new Links(words.of("party.unit.work"), work(by, it))),
                own.isEmpty() ? add : null);
    }

    /** What it offers, and for those who may edit where more is entered. */
    private List<Link> offered(ActingPost by, ResidentUnitView unit) {
        var query = new ResourceQuery(unit.territory(), false, null, unit.id(), null, null);
        var offered = resources.list(by, query, Paging.first(Paging.MOST)).items().stream()
                .map(it -> new Link(
                        Resources.FACE.href(it), words.of(Resources.KIND + it.kind()) + " · " + it.description()));
        var more = Stream.of(unit)
                .filter(it -> by.may(Permission.PARTY_EDIT) && it.validTo() == null)
                .map(it -> new Link(
                        Addresses.of(Resources.PATH + "/new", Map.of("residentUnit", it.id())),
                        words.of("resource.new")));
        return Stream.concat(offered, more).toList();
    }

    /** Where it takes part, and who of it is registered where he lives. */
    private List<Link> work(ActingPost by, ResidentUnitView unit) {
        var which = Map.of("residentUnit", unit.id());
        var shared = new Link(Addresses.of("/party/cooperations", which), words.of("party.unit.cooperations"));
        return by.may(Permission.PARTY_EDIT)
                ? List.of(
                        shared,
                        new Link(Addresses.of("/party/registrations", which), words.of("party.unit.registrations")))
                : List.of(shared);
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
