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

/** One edition of all territories in memory, without their shapes: about 3,000 rows a district. */
final class TerritoryTree {

    private final long edition;
    private final Map<Integer, Territory> byId;
    private final Map<String, List<Territory>> byCode;
    private final Map<Integer, List<Territory>> byParent;
    private final Map<Integer, List<MicroGrid>> microGridsByGrid;
    private final Map<Integer, MicroGrid> microGrids;

    TerritoryTree(long edition, Collection<Territory> territories, Collection<MicroGrid> microGrids) {
        this.edition = edition;
        this.byId = territories.stream().collect(toUnmodifiableMap(Territory::id, Function.identity()));
        this.byCode = territories.stream().collect(groupingBy(t -> t.code().digits()));
        this.byParent = territories.stream()
                .filter(t -> t.parentId() != null)
                .sorted(comparing(t -> t.code().digits()))
                .collect(groupingBy(Territory::parentId));
        this.microGrids = microGrids.stream().collect(toUnmodifiableMap(MicroGrid::id, Function.identity()));
        this.microGridsByGrid =
                microGrids.stream().sorted(comparing(MicroGrid::code)).collect(groupingBy(MicroGrid::gridId));
    }

    long edition() {
        return edition;
    }

    Optional<Territory> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The newest row of a code: the one in force, or else the last that was. */
    Optional<Territory> newest(TerritoryCode code) {
        return byCode.getOrDefault(code.digits(), List.of()).stream()
                .max(comparing(t -> t.validity().from()));
    }

    List<Territory> children(int id, LocalDate day) {
        return byParent.getOrDefault(id, List.of()).stream()
                .filter(t -> t.validity().covers(day))
                .toList();
    }

    List<Territory> ended(int id, LocalDate day) {
        return byParent.getOrDefault(id, List.of()).stream()
                .filter(t -> t.validity().to() != null && !t.validity().to().isAfter(day))
                .toList();
    }

    List<MicroGrid> microGrids(int gridId) {
        return microGridsByGrid.getOrDefault(gridId, List.of());
    }

    Optional<MicroGrid> microGrid(int id) {
        return Optional.ofNullable(microGrids.get(id));
    }

    /** All territories of the day below and including {@code top}, in no order. */
    Stream<Territory> within(Territory top, LocalDate day) {
        return byId.values().stream()
                .filter(t -> Integer.valueOf(top.id()).equals(t.jurisdiction().on(top.level())))
                .filter(t -> t.validity().covers(day));
    }

    Stream<Territory> all() {
        return byId.values().stream();
    }
}
