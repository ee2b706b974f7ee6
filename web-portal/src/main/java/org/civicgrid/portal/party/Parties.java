package org.civicgrid.portal.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyNode;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of Party organisations on the screen. */
@Component
@RequiredArgsConstructor
class Parties implements Register<PartyOrganizationView> {

    static final String PATH = "/party";
    static final String KIND = "territory.party.";
    static final Face FACE = new Face(PATH, "menu.party", true, false, Permission.PARTY_EDIT);

    private final PartyDirectory directory;
    private final PartyRegister register;
    private final ResidentUnitDirectory units;
    private final PartyForms forms;
    private final RegisterPlaces places;
    private final RegisterWords words;

    @Override
    public Face face() {
        return FACE;
    }

    @Override
    public String href(Territory territory) {
        return treeOf(territory);
    }

    static String treeOf(Territory territory) {
        return Addresses.of(PATH, Map.of("territory", territory.code()));
    }

    @Override
    public PartyOrganizationView find(ActingPost by, int id) {
        return directory.find(by, id);
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return directory.history(by, id);
    }

    @Override
    public Portrait portrait(ActingPost by, PartyOrganizationView it) {
        var kind = words.of(KIND + it.kind());
        return new Portrait(
                kind,
                null,
                List.of(
                        words.fact("register.kind", kind),
                        words.fact("register.place", it.territoryName()),
                        words.fact("party.micro-grid", it.microGridName()),
                        words.fact("register.contact", it.contact())),
                List.of(
                        new Links(words.of("party.above"), above(by, it)),
                        new Links(words.of("party.branches"), branches(by, it))),
                null);
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

    private List<Link> branches(ActingPost by, PartyOrganizationView it) {
        return directory.tree(by, new TerritoryCode(it.territory())).stream()
                .flatMap(Parties::all)
                .filter(node -> node.organization().id() == it.id())
                .flatMap(node -> node.branches().stream())
                .map(PartyNode::organization)
                .map(branch -> new Link(FACE.href(branch), branch.name()))
                .toList();
    }

    private static Stream<PartyNode> all(PartyNode node) {
        return Stream.concat(Stream.of(node), node.branches().stream().flatMap(Parties::all));
    }

    @Override
    public Draft draft(ActingPost by, Sent sent) {
        var top = top(by, sent);
        return new Draft(
                top, words.of("party.add"), words.of("party.add.hint", top.name()), forms.create(by, top, sent));
    }

    /** Where a new one may stand: where its resident unit is, or the territory from whose page the reader came. */
    private Territory top(ActingPost by, Sent sent) {
        var unit = sent.read(in -> in.integer("residentUnit"));
        return places.require(
                by, unit == null ? sent.text("territory") : units.find(by, unit).territory());
    }

    @Override
    public PartyOrganizationView create(ActingPost by, Sent sent) {
        return register.create(by, sent.read(PartyForms::draft));
    }

    @Override
    public Form form(ActingPost by, PartyOrganizationView it, Sent sent) {
        return forms.change(by, it, sent);
    }

    @Override
    public Sent now(PartyOrganizationView it) {
        return PartyForms.now(it);
    }

    @Override
    public PartyOrganizationView change(ActingPost by, int id, int version, Sent sent) {
        return register.change(by, id, version, sent.read(PartyForms::change));
    }

    @Override
    public PartyOrganizationView end(
            ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        return register.end(by, id, version, day, reason);
    }
}
