package org.civicgrid.portal.party;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyNode;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the tree of a territory together. */
@Component
@RequiredArgsConstructor
class PartyTrees {

    private final PartyDirectory directory;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;

    /** @param territory its code; null for the top of the post's map */
    PartyTreePage page(ActingPost by, @Nullable String territory) {
        var top = places.require(by, territory);
        var code = top.code().digits();
        var counts = directory.counts(by, top.code());
        return new PartyTreePage(
                code,
                top.name(),
                places.trail(by, top, Parties.FACE::href),
                Arrays.stream(PartyKind.values())
                        .map(kind -> new PartyTreePage.Count(
                                Addresses.of(Parties.PATH + "/list", Map.of("territory", code, "kind", kind)),
                                words.of(Parties.KIND + kind),
                                formats.number(counts.whole().getOrDefault(kind, 0L))))
                        .toList(),
                directory.tree(by, top.code()).stream().map(this::node).toList(),
                places.children(top).stream()
                        .map(it -> new PartyTreePage.Child(
                                Parties.FACE.href(it),
                                it.name(),
                                note(counts.children().get(it.code().digits()))))
                        .toList(),
                by.may(Permission.PARTY_EDIT) ? Addresses.of(Parties.PATH + "/new", Map.of("territory", code)) : null);
    }

    private PartyTreePage.Node node(PartyNode it) {
        var organization = it.organization();
        return new PartyTreePage.Node(
                Parties.FACE.href(organization),
                organization.name(),
                words.of(Parties.KIND + organization.kind()),
                it.branches().stream().map(this::node).toList());
    }

    private String note(@Nullable Map<PartyKind, Long> counts) {
        return counts == null
                ? ""
                : Arrays.stream(PartyKind.values())
                        .filter(counts::containsKey)
                        .map(kind -> words.of(Parties.KIND + kind) + " " + counts.get(kind))
                        .collect(Collectors.joining(" · "));
    }
}
