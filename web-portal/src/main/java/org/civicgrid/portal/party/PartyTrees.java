package org.civicgrid.portal.party;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeTally;
import org.civicgrid.governance.party.PartyChart;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyNode;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.party.PartyTreePage.Count;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the organisation chart of a territory together. */
@Component
@RequiredArgsConstructor
class PartyTrees {

    static final String CHART_BELOW = "/chart";
    private static final String CHART = Parties.PATH + CHART_BELOW;

    private final PartyDirectory directory;
    private final PartyChart chart;
    private final CommitteeDirectory committees;
    private final CommitteeWords seats;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Clock clock;

    /** @param territory its code; null for the top of the post's map */
    PartyTreePage page(ActingPost by, @Nullable String territory) {
        var top = places.require(by, territory);
        var code = top.code().digits();
        var counts = directory.counts(by, top.code());
        return new PartyTreePage(
                code,
                top.name(),
                formats.date(CalendarZone.today(clock)),
                places.trail(by, top, it -> chart(it.code().digits())),
                Stream.concat(
                                Arrays.stream(PartyKind.values())
                                        .map(kind ->
                                                count(code, kind, counts.whole().getOrDefault(kind, 0L))),
                                members(code, committees.tally(by, top.code())))
                        .toList(),
                nodes(chart.of(by, code)),
                places.children(top).stream()
                        .map(it -> new PartyTreePage.Child(
                                chart(it.code().digits()),
                                it.name(),
                                note(counts.children().get(it.code().digits()))))
                        .toList(),
                by.may(Permission.PARTY_EDIT) ? Addresses.of(Parties.PATH + "/new", Map.of("territory", code)) : null);
    }

    /** What belongs to an organisation, for the part of the page that opens below it. */
    List<PartyTreePage.Node> below(ActingPost by, int id) {
        return nodes(chart.below(by, id));
    }

    private Count count(String territory, PartyKind kind, long number) {
        return new Count(
                Addresses.of(Parties.PATH + "/list", Map.of("territory", territory, "kind", kind)),
                words.of(Parties.KIND + kind),
                formats.number(number),
                false);
    }

    private Stream<Count> members(String territory, CommitteeTally tally) {
        var all = new Count(
                Addresses.of(Members.PATH, Map.of("territory", territory)),
                words.of("committee.members"),
                formats.number(tally.whole()),
                false);
        var expiring = new Count(
                Addresses.of(Members.PATH, Map.of("territory", territory, "state", MemberState.EXPIRING)),
                words.of("committee.expiring", tally.warningDays()),
                formats.number(tally.expiring()),
                tally.expiring() > 0);
        return Stream.of(all, expiring);
    }

    private List<PartyTreePage.Node> nodes(List<PartyNode> nodes) {
        return nodes.stream().map(this::node).toList();
    }

    private PartyTreePage.Node node(PartyNode it) {
        var organization = it.organization();
        return new PartyTreePage.Node(
                Parties.FACE.href(organization),
                organization.name(),
                it.seats() == null ? words.of(Parties.KIND + organization.kind()) : seats.of(it.seats()),
                it.seats() != null,
                it.goesOn() ? chart(organization.territory()) : null,
                words.of("committee.chart.below", it.below()),
                CHART + "/" + organization.id(),
                nodes(it.branches()));
    }

    private static String chart(String territory) {
        return Addresses.of(CHART, Map.of("territory", territory));
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
