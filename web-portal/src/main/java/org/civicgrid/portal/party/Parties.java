package org.civicgrid.portal.party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.party.PartyChange;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of Party organisations on the screen. */
@Component
class Parties extends Register<PartyOrganizationView, PartyDraft, PartyChange> {

    static final String PATH = "/party";
    static final String KIND = "territory.party.";
    static final Face FACE =
            new Face(PATH, "menu.party", "party.add", "party.add.hint", true, false, Permission.PARTY_EDIT);

    private final PartyDirectory directory;
    private final ResidentUnitDirectory units;
    private final CommitteePortrait seats;
    private final RegisterWords words;

    Parties(
            PartyDirectory directory,
            PartyRegister register,
            PartyForms forms,
            ResidentUnitDirectory units,
            CommitteePortrait seats,
            RegisterWords words) {
        super(FACE, directory, register, forms);
        this.directory = directory;
        this.units = units;
        this.seats = seats;
        this.words = words;
    }

    @Override
    protected Portrait portrait(ActingPost by, PartyOrganizationView it) {
        var kind = words.of(KIND + it.kind());
        var seating = it.kind() == PartyKind.REGIONAL_COMMITTEE ? seats.of(by, it) : CommitteePortrait.Seating.NONE;
        return new Portrait(
                kind,
                null,
                Stream.concat(
                                Stream.of(
                                        words.fact("register.kind", kind),
                                        words.fact("register.place", it.territoryName()),
                                        words.fact("party.micro-grid", it.microGridName()),
                                        words.fact("register.contact", it.contact())),
                                seating.facts().stream())
                        .toList(),
                List.of(
                        new Links(words.of("committee.members"), seating.links()),
                        new Links(words.of("party.above"), above(by, it)),
                        new Links(words.of("party.branches"), branches(by, it)),
                        new Links(words.of("party.cooperation"), cooperation(it))),
                seating.add());
    }

    private List<Link> above(ActingPost by, PartyOrganizationView it) {
        var parent = Optional.ofNullable(it.parent())
                .flatMap(id -> directory.look(by, id))
                .map(found -> new Link(FACE.href(found), found.name()));
        var unit = Optional.ofNullable(it.residentUnit())
                .map(id -> units.find(by, id))
                .map(found -> new Link(ResidentUnits.FACE.href(found), found.name()));
        return Stream.of(parent, unit).flatMap(Optional::stream).toList();
    }

    /** The shared actions of a regional committee, or those in which another organisation takes part. */
    private List<Link> cooperation(PartyOrganizationView it) {
        if (it.kind() != PartyKind.REGIONAL_COMMITTEE) {
            return List.of(new Link(
                    Addresses.of("/party/cooperations", Map.of("organization", it.id())),
                    words.of("party.unit.cooperations")));
        }
        var where = Map.of("territory", it.territory());
        return List.of(
                new Link(Addresses.of("/party/cooperations/year", where), words.of("party.cooperation.year")),
                new Link(Addresses.of("/party/cooperations", where), words.of("party.cooperation.list")));
    }

    private List<Link> branches(ActingPost by, PartyOrganizationView it) {
        return directory.branches(by, it.id()).stream()
                .map(branch -> new Link(FACE.href(branch), branch.name()))
                .toList();
    }

    /** Where its resident unit is, or as everywhere. */
    @Override
    protected @Nullable String top(ActingPost by, Sent sent) {
        var unit = sent.read(in -> in.integer("residentUnit"));
        return unit == null ? super.top(by, sent) : units.find(by, unit).territory();
    }
}
