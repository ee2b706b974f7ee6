package org.civicgrid.governance.territory;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicgrid.governance.territory.DraftPlace.Key;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A working copy of the map in force, on which a reform is tried out; nothing outside sees it. Shapes are read when needed. */
final class MapDraft {

    private final Map<Key, DraftPlace> before = new HashMap<>();
    private final Map<Key, DraftPlace> places = new HashMap<>();
    private final Map<String, Key> byReference = new HashMap<>();
    private final Map<Integer, Set<Key>> children = new HashMap<>();
    private final Set<String> codesEverUsed = new HashSet<>();
    private final Map<Key, Optional<Geometry>> shapes = new HashMap<>();
    private final Set<Key> reshaped = new LinkedHashSet<>();
    private final Function<Key, Optional<Geometry>> source;
    private int made;

    /** @param source shape of a place as it is now; empty where none is known */
    MapDraft(TerritoryTree tree, Function<Key, Optional<Geometry>> source) {
        this.source = source;
        tree.states().forEach(it -> codesEverUsed.add(it.code().digits()));
        tree.microGrids().forEach(it -> codesEverUsed.add(ReformStep.MICRO_GRID + it.code()));
        Stream.concat(tree.all().map(DraftPlace::of), tree.microGrids().map(DraftPlace::of))
                .forEach(it -> {
                    before.put(it.key(), it);
                    put(it);
                });
    }

    /** The place in force that a step names. */
    Optional<DraftPlace> find(String reference) {
        return Optional.ofNullable(byReference.get(reference)).map(places::get).filter(DraftPlace::inForce);
    }

    DraftPlace require(Key key) {
        return Optional.ofNullable(places.get(key)).orElseThrow(() -> new IllegalArgumentException("No place " + key));
    }

    DraftPlace territory(int id) {
        return require(Key.territory(id));
    }

    /** Territories and micro-grids in force right below, by code. */
    List<DraftPlace> children(DraftPlace parent) {
        return parent.isMicroGrid()
                ? List.of()
                : children.getOrDefault(parent.id(), Set.of()).stream()
                        .map(places::get)
                        .filter(DraftPlace::inForce)
                        .sorted(comparing(DraftPlace::reference))
                        .toList();
    }

    /** Those of its children that are territories. */
    List<DraftPlace> territories(DraftPlace parent) {
        return children(parent).stream().filter(it -> !it.isMicroGrid()).toList();
    }

    /** Whether territories lay in it before the reform, other than in a grid, or it is new. */
    boolean hadTerritories(DraftPlace parent) {
        return !parent.isCutByShape()
                && (parent.id() < 0
                        || before.values().stream()
                                .anyMatch(it -> it.inForce()
                                        && !it.isMicroGrid()
                                        && Integer.valueOf(parent.id()).equals(it.parent())));
    }

    /** From the place itself up to its district. */
    List<DraftPlace> path(DraftPlace place) {
        return path(place, places);
    }

    /** The same on the map before the reform; empty for what the draft made. */
    List<DraftPlace> pathBefore(DraftPlace place) {
        var was = before.get(place.key());
        return was == null ? List.of() : path(was, before);
    }

    private static List<DraftPlace> path(DraftPlace place, Map<Key, DraftPlace> map) {
        var path = new ArrayList<DraftPlace>();
        for (@Nullable DraftPlace it = place;
                it != null;
                it = it.parent() == null ? null : map.get(Key.territory(it.parent()))) {
            path.add(it);
        }
        return path;
    }

    /** Writes a place down as it is from now on. */
    DraftPlace put(DraftPlace place) {
        var old = places.put(place.key(), place);
        if (old != null) {
            byReference.remove(old.reference(), old.key());
            if (old.parent() != null) {
                children.getOrDefault(old.parent(), Set.of()).remove(old.key());
            }
        }
        if (place.inForce()) {
            byReference.put(place.reference(), place.key());
        }
        if (place.parent() != null) {
            children.computeIfAbsent(place.parent(), any -> new LinkedHashSet<>())
                    .add(place.key());
        }
        codesEverUsed.add(place.reference());
        return place;
    }

    int nextId() {
        return --made;
    }

    boolean wasEverUsed(String reference) {
        return codesEverUsed.contains(reference);
    }

    /** Serials of the codes that ever began with a parent's and have so many digits. */
    TreeSet<Integer> serials(String parentCode, int length, boolean microGrid) {
        var prefix = (microGrid ? ReformStep.MICRO_GRID : "") + parentCode;
        var all = new TreeSet<Integer>();
        codesEverUsed.stream()
                .filter(it -> it.startsWith(prefix) && it.length() == length + (microGrid ? 1 : 0))
                .forEach(it -> all.add(Integer.parseInt(it.substring(prefix.length()))));
        return all;
    }

    Optional<Geometry> shape(DraftPlace place) {
        return shapes.computeIfAbsent(place.key(), key -> key.id() < 0 ? Optional.empty() : source.apply(key));
    }

    void shape(DraftPlace place, Geometry shape) {
        shapes.put(place.key(), Optional.of(shape));
        reshaped.add(place.key());
    }

    boolean isReshaped(DraftPlace place) {
        return reshaped.contains(place.key());
    }

    /** What differs from the map in force; parents before children, territories before micro-grids, each by its code. */
    List<Change> changes() {
        return places.values().stream()
                .filter(it -> !it.equals(before.get(it.key())) || isReshaped(it))
                .map(it -> new Change(
                        before.get(it.key()), it, isReshaped(it) ? shape(it).orElseThrow() : null))
                .sorted(comparing((Change it) -> it.after().isMicroGrid())
                        .thenComparing(it -> it.after().codeLength())
                        .thenComparing(it -> it.after().reference()))
                .toList();
    }

    Collection<DraftPlace> all() {
        return places.values();
    }

    /**
     * What a draft makes of a place.
     *
     * @param before null for a new one
     * @param shape its new shape; null where that stays
     */
    record Change(
            @Nullable DraftPlace before,
            DraftPlace after,
            @Nullable Geometry shape) {

        boolean isNew() {
            return before == null;
        }

        boolean isEnd() {
            return !after.inForce();
        }
    }
}
