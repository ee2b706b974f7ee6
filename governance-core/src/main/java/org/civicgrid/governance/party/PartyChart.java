package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisation chart: what holds today in a territory, each with what belongs to it. The chart of a district costs no more
 * questions than that of a grid: it stops at its committees and goes on where somebody asks.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PartyChart {

    private final PartyOrganizations organizations;
    private final CommitteeMembers members;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final Clock clock;

    /**
     * From the top of a territory down: a district shows its committees, a street also grid units, a community and what lies
     * below it everything.
     *
     * @param code of the territory; null for the whole map of the acting post
     * @throws Refusal.NotFound if the territory lies outside the post's map
     */
    public List<PartyNode> of(ActingPost by, @Nullable String code) {
        var territory = map.requireOrHome(by, code);
        return grow(organizations.down(territory, levels(territory.level()), today()));
    }

    /**
     * What belongs to an organisation directly.
     *
     * @throws Refusal.NotFound if it lies outside the post's map
     */
    public List<PartyNode> below(ActingPost by, int id) {
        var above = organizations.find(id, by.reach()).orElseThrow(() -> new PartyOrganizationNotFound(id));
        return grow(organizations.branches(above.id(), today()));
    }

    private static int levels(Level level) {
        return switch (level) {
            case DISTRICT -> 2;
            case STREET -> 3;
            case COMMUNITY, GRID, COMPOUND -> 5;
        };
    }

    private List<PartyNode> grow(List<PartyOrganization> all) {
        var ids = all.stream().map(PartyOrganization::id).toList();
        var shown = new HashSet<>(ids);
        var grown = new Grown(
                all.stream()
                        .filter(it -> shown.contains(it.parentId()))
                        .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.parentId()))),
                organizations.countBranches(ids, today()),
                members.seating(ids, today()));
        return all.stream()
                .filter(it -> !shown.contains(it.parentId()))
                .map(it -> node(it, grown))
                .toList();
    }

    /** What is known around some organisations, by their ids. */
    private record Grown(
            Map<Integer, List<PartyOrganization>> branches,
            Map<Integer, Long> below,
            Map<Integer, CommitteeSeating> seats) {}

    private PartyNode node(PartyOrganization it, Grown grown) {
        var seats = it.kind() == PartyKind.REGIONAL_COMMITTEE
                ? grown.seats().getOrDefault(it.id(), CommitteeSeating.EMPTY)
                : null;
        return new PartyNode(
                PartyOrganizationView.of(it, territories),
                seats,
                grown.below().getOrDefault(it.id(), 0L),
                grown.branches().getOrDefault(it.id(), List.of()).stream()
                        .map(branch -> node(branch, grown))
                        .toList());
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
