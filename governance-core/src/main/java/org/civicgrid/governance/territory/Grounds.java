package org.civicgrid.governance.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells the ground of a territory on any map by as few names as can be: records name the community and street that they were in
 * when they were last worked on, figures those of their day. What was never reformed is told by itself alone.
 */
final class Grounds {

    private static final LocalDate BEGINNING = FigureSpan.BEGINNING;
    private static final LocalDate END = FigureSpan.END;

    private final List<GridLineage> lineage;
    private final boolean everReformed;

    Grounds(List<GridLineage> lineage) {
        this.lineage = lineage;
        this.everReformed = lineage.stream().anyMatch(it -> it.to() != null);
    }

    /**
     * Records that lie in a territory.
     *
     * @param day to whose map they are restated; null to take each as it was on its own day
     */
    List<GroundPart> records(Territory top, @Nullable LocalDate day) {
        if (!everReformed || top.level() == Level.COMPOUND) {
            return List.of(GroundPart.all(top.level(), top.id()));
        }
        if (day != null) {
            return cover(top, labels(top, on(day)), lineage);
        }
        var parts = new ArrayList<GroundPart>();
        for (var era : eras(lineage)) {
            var own = cover(top, labels(top, on(era.from())), lineage);
            own.forEach(part -> parts.add(part.between(
                    era.from().equals(BEGINNING) ? null : era.from(), era.to().equals(END) ? null : era.to())));
        }
        return merged(parts);
    }

    /** Parts of eras that follow one another, where they are the same. */
    private static List<GroundPart> merged(List<GroundPart> parts) {
        var whole = new LinkedHashMap<GroundPart, GroundPart>();
        var closed = new ArrayList<GroundPart>();
        for (var part : parts) {
            var key = part.between(null, null);
            var before = whole.get(key);
            if (before != null && Objects.equals(before.to(), part.from())) {
                whole.put(key, part.between(before.from(), part.to()));
            } else {
                if (before != null) {
                    closed.add(before);
                }
                whole.put(key, part);
            }
        }
        closed.addAll(whole.values());
        return closed;
    }

    /**
     * Where the figures of a territory are kept.
     *
     * @param key as which they are told
     * @param day to whose map they are restated; null to take each as it was on its own day
     */
    List<FigureSpan> figures(int key, Territory top, @Nullable LocalDate day) {
        if (!everReformed) {
            return List.of(FigureSpan.ever(key, top.id()));
        }
        if (day == null) {
            return top.level() == Level.GRID
                    ? lineage.stream()
                            .filter(it -> it.grid() == top.id())
                            .map(it -> new FigureSpan(key, it.label(), it.from(), it.to() == null ? END : it.to()))
                            .toList()
                    : List.of(FigureSpan.ever(key, top.id()));
        }
        var wanted = labels(top, on(day));
        var spans = new ArrayList<FigureSpan>();
        for (var era : eras(lineage)) {
            var then = lineage.stream().filter(on(era.from())).toList();
            cover(top, wanted, then).forEach(part -> spans.add(new FigureSpan(key, part.id(), era.from(), era.to())));
        }
        return joined(spans);
    }

    private static List<FigureSpan> joined(List<FigureSpan> spans) {
        var byPlace = new LinkedHashMap<Integer, List<FigureSpan>>();
        for (var span : spans) {
            var own = byPlace.computeIfAbsent(span.place(), any -> new ArrayList<>());
            var last = own.isEmpty() ? null : own.get(own.size() - 1);
            if (last != null && last.to().equals(span.from())) {
                own.set(own.size() - 1, new FigureSpan(span.key(), span.place(), last.from(), span.to()));
            } else {
                own.add(span);
            }
        }
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    /** Grids that records name whose ground lies in a grid now: itself and those that went up in it. */
    List<Integer> labelsNow(Territory grid) {
        return lineage.stream()
                .filter(it -> it.to() == null && it.grid() == grid.id())
                .map(GridLineage::label)
                .toList();
    }

    /** Where the ground that a record names lies now. */
    @Nullable
    GridLineage now(int label) {
        return everReformed
                ? lineage.stream()
                        .filter(it -> it.label() == label && it.to() == null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    boolean wasEverRedrawn() {
        return everReformed;
    }

    /** Days on which a territory got or lost ground, in order. */
    List<LocalDate> redrawnOn(Territory top) {
        if (!everReformed || top.level() == Level.COMPOUND) {
            return List.of();
        }
        return lineage.stream()
                .map(GridLineage::from)
                .filter(day -> day.isAfter(BEGINNING))
                .distinct()
                .sorted()
                .filter(day -> !labels(top, on(day)).equals(labels(top, on(day.minusDays(1)))))
                .toList();
    }

    private static Predicate<GridLineage> on(LocalDate day) {
        return it -> it.covers(day);
    }

    private BitSet labels(Territory top, Predicate<GridLineage> when) {
        return bits(lineage.stream()
                .filter(when)
                .filter(it -> it.on(top.level()) == top.id())
                .toList());
    }

    private static BitSet bits(List<GridLineage> rows) {
        var bits = new BitSet();
        rows.forEach(it -> bits.set(it.label()));
        return bits;
    }

    /** The wanted ground by the names in some rows: the whole district, whole streets, then communities, then grids. */
    private static List<GroundPart> cover(Territory top, BitSet wanted, List<GridLineage> rows) {
        var named = rows.stream()
                .filter(it -> it.district() == top.jurisdiction().districtId())
                .toList();
        if (isWithin(bits(named), wanted)) {
            return List.of(GroundPart.all(Level.DISTRICT, top.jurisdiction().districtId()));
        }
        var parts = new ArrayList<GroundPart>();
        grouped(named, GridLineage::street).forEach((street, inStreet) -> {
            if (isWithin(bits(inStreet), wanted)) {
                parts.add(GroundPart.all(Level.STREET, street));
            } else {
                grouped(inStreet, GridLineage::community).forEach((community, inCommunity) -> {
                    if (isWithin(bits(inCommunity), wanted)) {
                        parts.add(new GroundPart(Level.COMMUNITY, community, street, null, null, null));
                    } else {
                        inCommunity.stream()
                                .map(GridLineage::label)
                                .filter(wanted::get)
                                .distinct()
                                .forEach(label ->
                                        parts.add(new GroundPart(Level.GRID, label, street, community, null, null)));
                    }
                });
            }
        });
        return parts;
    }

    private static Map<Integer, List<GridLineage>> grouped(List<GridLineage> rows, ToIntFunction<GridLineage> by) {
        return rows.stream().collect(groupingBy(by::applyAsInt, TreeMap::new, java.util.stream.Collectors.toList()));
    }

    private static boolean isWithin(BitSet some, BitSet wanted) {
        var rest = (BitSet) some.clone();
        rest.andNot(wanted);
        return rest.isEmpty() && !some.isEmpty();
    }

    /** Spans of days over which the map stayed the same. */
    private static List<Era> eras(List<GridLineage> lineage) {
        var starts = lineage.stream().map(GridLineage::from).collect(toCollection(TreeSet::new));
        starts.add(BEGINNING);
        var eras = new ArrayList<Era>();
        for (var start : starts) {
            var next = starts.higher(start);
            eras.add(new Era(start, next == null ? END : next));
        }
        return eras;
    }

    private record Era(LocalDate from, LocalDate to) {}
}
