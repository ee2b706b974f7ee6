package org.civicgrid.governance.territory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One edition of all territories and their states in memory, without their shapes: about 3,000 rows a district. */
final class TerritoryTree {

    private final long edition;
    private final Map<Integer, Territory> byId;
    private final Map<Integer, List<Territory>> past;
    private final Map<String, List<Territory>> byCode;
    private final Map<Integer, List<Territory>> byParent;
    private final Map<Integer, List<MicroGrid>> microGridsByGrid;
    private final Map<Integer, MicroGrid> microGrids;
    private final Grounds grounds;

    TerritoryTree(
            long edition,
            Collection<Territory> territories,
            Collection<Territory> past,
            Collection<MicroGrid> microGrids,
            List<GridLineage> lineage) {
        this.edition = edition;
        this.byId = territories.stream().collect(toUnmodifiableMap(Territory::id, Function.identity()));
        this.past = past.stream().collect(groupingBy(Territory::id));
        this.byCode = states(territories, past).collect(groupingBy(t -> t.code().digits()));
        this.byParent = states(territories, past)
                .filter(t -> t.parentId() != null)
                .sorted(comparing(t -> t.code().digits()))
                .collect(groupingBy(Territory::parentId));
        this.microGrids = microGrids.stream().collect(toUnmodifiableMap(MicroGrid::id, Function.identity()));
        this.microGridsByGrid = microGrids.stream()
                .filter(it -> it.validity().to() == null)
                .sorted(comparing(MicroGrid::code))
                .collect(groupingBy(MicroGrid::gridId));
        this.grounds = new Grounds(lineage);
    }

    private static Stream<Territory> states(Collection<Territory> present, Collection<Territory> past) {
        return Stream.concat(present.stream(), past.stream());
    }

    long edition() {
        return edition;
    }

    /** In its present or last state. */
    Optional<Territory> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In its state of a day; empty when it was not on the map of that day. */
    Optional<Territory> on(int id, LocalDate day) {
        return states(byId(id).map(List::of).orElse(List.of()), past.getOrDefault(id, List.of()))
                .filter(state -> isStateOf(state, day))
                .findFirst();
    }

    /** Whether it was in this state on a day. */
    private static boolean isStateOf(Territory state, LocalDate day) {
        return state.validity().covers(day) && !day.isBefore(state.stateFrom());
    }

    /**
     * The newest territory that has a code, in its present or last state; of a code that was given up, what became of the
     * territory that had it last.
     */
    Optional<Territory> newest(TerritoryCode code) {
        return byCode.getOrDefault(code.digits(), List.of()).stream()
                .max(comparing(Territory::stateFrom))
                .flatMap(state -> byId(state.id()));
    }

    /** The territory that had a code on a day, in its state of that day. */
    Optional<Territory> on(TerritoryCode code, LocalDate day) {
        return byCode.getOrDefault(code.digits(), List.of()).stream()
                .filter(state -> isStateOf(state, day))
                .findFirst();
    }

    List<Territory> children(int id, LocalDate day) {
        return byParent.getOrDefault(id, List.of()).stream()
                .filter(state -> isStateOf(state, day))
                .toList();
    }

    /** What once lay below a territory and no longer does: each in the last of its states that did. */
    List<Territory> former(int id, LocalDate day) {
        var children = byParent.getOrDefault(id, List.of());
        return children.stream()
                .filter(state -> children.stream()
                        .noneMatch(other -> other.id() == state.id()
                                && (isStateOf(other, day) || other.stateFrom().isAfter(state.stateFrom()))))
                .filter(state -> !state.stateFrom().isAfter(day))
                .toList();
    }

    List<MicroGrid> microGrids(int gridId) {
        return microGridsByGrid.getOrDefault(gridId, List.of());
    }

    Optional<MicroGrid> microGrid(int id) {
        return Optional.ofNullable(microGrids.get(id));
    }

    Stream<MicroGrid> microGrids() {
        return microGrids.values().stream();
    }

    /** All territories of the day below and including {@code top}, in no order. */
    Stream<Territory> within(Territory top, LocalDate day) {
        return states(
                        byId.values(),
                        past.values().stream().flatMap(List::stream).toList())
                .filter(t -> Integer.valueOf(top.id()).equals(t.jurisdiction().on(top.level())))
                .filter(t -> isStateOf(t, day));
    }

    /** All territories in their present or last state. */
    Stream<Territory> all() {
        return byId.values().stream();
    }

    /** Every state that ever was, present ones included. */
    Stream<Territory> states() {
        return byCode.values().stream().flatMap(List::stream);
    }

    Grounds grounds() {
        return grounds;
    }

    /** Every state of a territory, the oldest first. */
    List<Territory> states(int id) {
        return states(byId(id).stream().toList(), past.getOrDefault(id, List.of()))
                .sorted(comparing(Territory::stateFrom))
                .toList();
    }

    /** Spans of days over which one territory lay right below another: every state that did, with its first day and its end. */
    List<Territory> everBelow(int id) {
        return byParent.getOrDefault(id, List.of());
    }

    /** Who took the place of a territory that has ended, and of that, to the last; itself while it is in force. */
    Territory heir(Territory territory) {
        var heir = territory;
        while (heir.successorId() != null) {
            heir = Optional.ofNullable(byId.get(heir.successorId())).orElseThrow();
        }
        return heir;
    }
}
