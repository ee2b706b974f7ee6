package org.civicgrid.portal.party;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyNode;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.EndForms;
import org.civicgrid.portal.register.RecordPage;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.RegisterHistory;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the tree and the page of an organisation together. */
@Component
@RequiredArgsConstructor
class PartyPages {

    static final String PATH = "/party";
    static final String KIND = "territory.party.";

    private final PartyDirectory directory;
    private final ResidentUnitDirectory units;
    private final RegisterPlaces places;
    private final RegisterHistory history;
    private final EndForms ends;
    private final RegisterWords words;
    private final Formats formats;

    PartyTreePage tree(ActingPost by, Territory top) {
        var code = top.code().digits();
        var counts = directory.counts(by, top.code());
        return new PartyTreePage(
                code,
                top.name(),
                places.trail(by, top, PartyPages::treeOf),
                Arrays.stream(PartyKind.values())
                        .map(kind -> new PartyTreePage.Count(
                                Addresses.of(PATH + "/list", Map.of("territory", code, "kind", kind)),
                                words.of(KIND + kind),
                                formats.number(counts.whole().getOrDefault(kind, 0L))))
                        .toList(),
                directory.tree(by, top.code()).stream().map(this::node).toList(),
                places.children(top).stream()
                        .map(it -> new PartyTreePage.Child(
                                treeOf(it),
                                it.name(),
                                note(counts.children().get(it.code().digits()))))
                        .toList(),
                by.may(Permission.PARTY_EDIT) ? Addresses.of(PATH + "/new", Map.of("territory", code)) : null);
    }

    private PartyTreePage.Node node(PartyNode it) {
        var organization = it.organization();
        return new PartyTreePage.Node(
                href(organization.id()),
                organization.name(),
                words.of(KIND + organization.kind()),
                it.branches().stream().map(this::node).toList());
    }

    private String note(@Nullable Map<PartyKind, Long> counts) {
        return counts == null
                ? ""
                : Arrays.stream(PartyKind.values())
                        .filter(counts::containsKey)
                        .map(kind -> words.of(KIND + kind) + " " + counts.get(kind))
                        .collect(Collectors.joining(" · "));
    }

    /**
     * The page of an organisation.
     *
     * @param sent the order to end it that was refused; nothing when none was
     */
    RecordPage record(ActingPost by, int id, Sent sent) {
        var it = directory.find(by, id);
        var place = places.require(by, it.territory());
        var editable = by.may(Permission.PARTY_EDIT) && it.validTo() == null;
        return new RecordPage(
                it.name(),
                words.of(KIND + it.kind()),
                it.madeUp(),
                it.validTo() == null ? null : words.of("register.ended", formats.date(it.validTo())),
                true,
                trail(by, place, it.name()),
                it.territory(),
                null,
                facts(it),
                List.of(
                        new Links(words.of("party.above"), above(by, it)),
                        new Links(words.of("party.branches"), branches(by, it))),
                history.items(directory.history(by, id)),
                editable ? href(id) + "/edit" : null,
                null,
                href(id),
                it.version(),
                editable ? ends.form(sent) : null);
    }

    private List<Fact> facts(PartyOrganizationView it) {
        var facts = new ArrayList<Fact>();
        add(facts, "register.name", it.name());
        add(facts, "register.kind", words.of(KIND + it.kind()));
        add(facts, "register.place", it.territoryName());
        add(facts, "party.micro-grid", it.microGridName());
        add(facts, "register.contact", it.contact());
        add(facts, "register.from", formats.date(it.validFrom()));
        add(facts, "register.to", formats.date(it.validTo()));
        add(facts, "register.to.reason", it.endReason());
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(words.of(key), value));
        }
    }

    private List<Link> above(ActingPost by, PartyOrganizationView it) {
        var parent = Optional.ofNullable(it.parent())
                .flatMap(id -> directory.look(by, id))
                .map(found -> new Link(href(found.id()), found.name()));
        var unit = Optional.ofNullable(it.residentUnit())
                .map(id -> units.find(by, id))
                .map(found -> new Link(ResidentUnitPages.href(found.id()), found.name()));
        return Stream.of(parent, unit).flatMap(Optional::stream).toList();
    }

    private List<Link> branches(ActingPost by, PartyOrganizationView it) {
        return directory.tree(by, new TerritoryCode(it.territory())).stream()
                .flatMap(PartyPages::all)
                .filter(node -> node.organization().id() == it.id())
                .flatMap(node -> node.branches().stream())
                .map(node -> new Link(
                        href(node.organization().id()), node.organization().name()))
                .toList();
    }

    private static Stream<PartyNode> all(PartyNode node) {
        return Stream.concat(Stream.of(node), node.branches().stream().flatMap(PartyPages::all));
    }

    /** The way to a page: the trees of the territories above and, last, the page itself. */
    List<Crumb> trail(ActingPost by, Territory place, String here) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(words.of("menu.party"), PATH));
        places.trail(by, place, PartyPages::treeOf)
                .forEach(it -> trail.add(it.path() == null ? new Crumb(it.text(), treeOf(place)) : it));
        trail.add(Crumb.here(here));
        return trail;
    }

    static String href(int id) {
        return PATH + "/" + id;
    }

    static String treeOf(Territory territory) {
        return Addresses.of(PATH, Map.of("territory", territory.code().digits()));
    }
}
