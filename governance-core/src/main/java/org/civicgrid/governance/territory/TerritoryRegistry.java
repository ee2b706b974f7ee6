package org.civicgrid.governance.territory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.TerritoryRefusals.OutsideTheMap;
import org.civicgrid.governance.territory.TerritoryRefusals.TerritoryEnded;
import org.civicgrid.governance.territory.TerritoryRefusals.TerritoryNotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers every question about the map from the edition in memory; a new edition is picked up within five seconds. */
@Service
@RequiredArgsConstructor
public class TerritoryRegistry {

    private static final double BORDER_METRES = 15;

    private final TerritoryEditions editions;
    private final TerritoryRows rows;
    private final Clock clock;

    /** The newest territory with a code, past or present; empty when there is none. */
    public Optional<Territory> find(TerritoryCode code) {
        return tree().newest(code);
    }

    /** @throws TerritoryNotFound if no territory, past or present, has the code */
    public Territory require(TerritoryCode code) {
        return tree().newest(code).orElseThrow(() -> new TerritoryNotFound(code));
    }

    /** As {@link #require(TerritoryCode)}; what the caller may not see is answered as if it did not exist. */
    public Territory require(TerritoryCode code, Predicate<Territory> visible) {
        return tree().newest(code).filter(visible).orElseThrow(() -> new TerritoryNotFound(code));
    }

    /**
     * The territory if it is in force today.
     *
     * @throws TerritoryNotFound if the code is unknown
     * @throws TerritoryEnded if it is known but has ended
     */
    public Territory requireInForce(TerritoryCode code) {
        return requireInForce(code, any -> true);
    }

    /** As {@link #requireInForce(TerritoryCode)}; what the caller may not see is answered as if it did not exist. */
    public Territory requireInForce(TerritoryCode code, Predicate<Territory> visible) {
        var territory = require(code, visible);
        if (!territory.validity().covers(CalendarZone.today(clock))) {
            throw new TerritoryEnded(territory);
        }
        return territory;
    }

    /** @throws TerritoryNotFound if there is none */
    public Territory require(int id) {
        return tree().byId(id).orElseThrow(() -> new TerritoryNotFound(id));
    }

    /** Name of a territory for display; empty for null. */
    public String nameOf(@Nullable Integer id) {
        return id == null ? "" : tree().byId(id).map(Territory::name).orElse("");
    }

    /** Territories one level below, in force today, by code. */
    public List<Territory> children(Territory territory) {
        return tree().children(territory.id(), CalendarZone.today(clock));
    }

    /** Territories one level below on a day, in their states of that day, by code. */
    public List<Territory> children(Territory territory, LocalDate day) {
        return tree().children(territory.id(), day);
    }

    /** Territories that once lay one level below and no longer do, each as it was last, by code. */
    public List<Territory> former(Territory territory) {
        return tree().former(territory.id(), CalendarZone.today(clock));
    }

    /** A territory in its state of a day; empty when it was not on the map of that day. */
    public Optional<Territory> on(int id, LocalDate day) {
        return tree().on(id, day);
    }

    /** The territory that had a code on a day, in its state of that day. */
    public Optional<Territory> on(TerritoryCode code, LocalDate day) {
        return tree().on(code, day);
    }

    /** Every state of a territory that ever was, the oldest first; the last of them is the present or last one. */
    public List<Territory> states(Territory territory) {
        return tree().states(territory.id());
    }

    /** Territories that were cut out of the ground of another, by code. */
    public List<Territory> cutFrom(Territory territory) {
        return tree().all()
                .filter(it -> Integer.valueOf(territory.id()).equals(it.predecessorId()))
                .sorted(comparing(it -> it.code().digits()))
                .toList();
    }

    /** The micro-grid in force that has a code. */
    public Optional<MicroGrid> microGrid(String code) {
        return tree().microGrids()
                .filter(it -> it.validity().to() == null && it.code().equals(code))
                .findFirst();
    }

    /** From the district down to the territory itself. */
    public List<Territory> path(Territory territory) {
        return Stream.iterate(
                        Optional.of(territory),
                        Optional::isPresent,
                        t -> t.flatMap(it -> Optional.ofNullable(it.parentId())).flatMap(tree()::byId))
                .map(Optional::orElseThrow)
                .sorted(comparing(Territory::level))
                .toList();
    }

    /**
     * The territories of a place, from the district down. Its compound may be at home in another grid than the place's own
     * (overlap), so this is not always the path of the finest one.
     */
    public List<Territory> path(Jurisdiction place) {
        return Stream.of(Level.values())
                .map(place::on)
                .filter(Objects::nonNull)
                .map(this::require)
                .toList();
    }

    /** Micro-grids of a grid, by code. */
    public List<MicroGrid> microGrids(Territory grid) {
        return tree().microGrids(grid.id());
    }

    /** A micro-grid by its id. */
    public Optional<MicroGrid> microGrid(int id) {
        return tree().microGrid(id);
    }

    /** Grids other than its home grid into which a compound reaches. */
    public List<Territory> overlaps(Territory compound) {
        return rows.overlaps(compound.id()).stream().map(this::require).toList();
    }

    /** Territories in force at the top of the map: the districts, by code. */
    public List<Territory> districts() {
        var today = CalendarZone.today(clock);
        return tree().all()
                .filter(t -> t.level() == Level.DISTRICT && t.validity().covers(today))
                .sorted(comparing(t -> t.code().digits()))
                .toList();
    }

    /** What is in force today in a territory, itself included. */
    public Summary summary(Territory territory) {
        var today = CalendarZone.today(clock);
        var levels = new EnumMap<Level, Integer>(Level.class);
        var kinds = new EnumMap<TerritoryKind, Integer>(TerritoryKind.class);
        var all = tree().within(territory, today).toList();
        all.forEach(t -> {
            levels.merge(t.level(), 1, Integer::sum);
            kinds.merge(t.kind(), 1, Integer::sum);
        });
        kinds.remove(TerritoryKind.ORDINARY);
        var grids = all.stream().filter(t -> t.level() == Level.GRID).toList();
        return new Summary(
                levels,
                kinds,
                grids.stream().mapToInt(g -> tree().microGrids(g.id()).size()).sum(),
                grids.stream().mapToInt(g -> g.sizes().households()).sum(),
                grids.stream().mapToInt(g -> g.sizes().residents()).sum(),
                grids.stream().mapToInt(g -> g.sizes().buildings()).sum());
    }

    /**
     * Territories in force whose name holds the words, or whose code or pinyin initials begin with them; higher levels first,
     * within each by code.
     *
     * @param top in which, itself included
     * @param words white space around them and the case of letters do not matter; blank finds nothing
     * @param limit at most so many
     */
    public List<Territory> search(Territory top, String words, int limit) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return tree().within(top, CalendarZone.today(clock))
                .filter(t -> t.name().contains(wanted)
                        || t.code().digits().startsWith(wanted)
                        || t.initials().startsWith(wanted))
                .sorted(comparing(Territory::level).thenComparing(t -> t.code().digits()))
                .limit(limit)
                .toList();
    }

    /**
     * The finest territory at a point.
     *
     * @param crs coordinate system of the point; the result is CGCS2000
     * @throws OutsideTheMap if no grid covers it
     */
    public Location locate(LngLat given, Crs crs) {
        return locate(given, crs, any -> true);
    }

    /** As {@link #locate(LngLat, Crs)}; for the caller the map ends where what he may see ends. */
    public Location locate(LngLat given, Crs crs, Predicate<Territory> visible) {
        var point = CoordinateTransform.toWgs84(given, crs);
        var map = editions.current().map();
        var near = map.gridsNear(point, BORDER_METRES);
        if (near.isEmpty() || near.get(0).metres() > 0) {
            throw new OutsideTheMap(given);
        }
        var grid = require(near.get(0).id());
        if (!visible.test(grid)) {
            throw new OutsideTheMap(given);
        }
        var compound = map.compoundAt(point).map(this::require);
        var microGrid = map.microGridAt(point);
        var jurisdiction = grid.jurisdiction()
                .withCompound(compound.map(Territory::id).orElse(null))
                .withMicroGrid(microGrid.orElse(null));
        return new Location(
                point,
                jurisdiction,
                compound.orElse(grid),
                near.stream()
                        .skip(1)
                        .map(it -> require(it.id()))
                        .filter(visible)
                        .toList());
    }

    /**
     * Whether some grid covers a point.
     *
     * @param crs coordinate system of the point
     */
    public boolean covers(LngLat given, Crs crs) {
        return !editions.current()
                .map()
                .gridsNear(CoordinateTransform.toWgs84(given, crs), 0)
                .isEmpty();
    }

    /**
     * Ids of the grids that may hold what lies within so many metres to each side of a point; some of them may not.
     *
     * @param place in CGCS2000
     */
    public List<Integer> gridsAround(LngLat place, double metres) {
        return editions.current().map().gridsAround(place, metres);
    }

    /**
     * The point inside the map that lies nearest to one outside it, in CGCS2000.
     *
     * @param crs coordinate system of the point given
     * @throws OutsideTheMap if the map holds no grid at all
     */
    public LngLat nearestInside(LngLat given, Crs crs) {
        return editions.current()
                .map()
                .nearestInside(CoordinateTransform.toWgs84(given, crs))
                .orElseThrow(() -> new OutsideTheMap(given));
    }

    /** GeoJSON geometries of a territory (first, when it has one) and of its children by code; by id. */
    public Map<Integer, String> shapesAround(Territory territory) {
        return rows.shapesAround(territory.id()).stream()
                .collect(
                        toMap(TerritoryRows.Shape::id, TerritoryRows.Shape::geometry, (a, b) -> a, LinkedHashMap::new));
    }

    /** Who took the place of a territory that has ended; itself while it is in force, or where nobody did. */
    public Territory heir(Territory territory) {
        return tree().heir(territory);
    }

    /**
     * By which columns the records of a territory are found. One that was never reformed, and has taken up no other, is told
     * by itself alone.
     *
     * @param map on which they lie in it; one that has ended is told as it was, on today's map
     */
    public List<GroundPart> records(Territory territory, MapDay map) {
        return tree().grounds().records(territory, day(territory, map));
    }

    /** Whether any reform has moved any ground, so that it matters on which day's map something is told. */
    public boolean wasEverRedrawn() {
        return tree().grounds().wasEverRedrawn();
    }

    /** Days on which a territory got or lost ground, in order; empty when no reform has touched its border. */
    public List<LocalDate> redrawnOn(Territory territory) {
        return tree().grounds().redrawnOn(territory);
    }

    /** Where the figures of a territory are kept, on a map. */
    public List<FigureSpan> figures(Territory territory, MapDay map) {
        return figures(territory.id(), territory, map);
    }

    private List<FigureSpan> figures(int key, Territory territory, MapDay map) {
        return tree().grounds().figures(key, territory, day(territory, map));
    }

    /** What has ended is not on today's map, and is told as it was. */
    private @Nullable LocalDate day(Territory territory, MapDay map) {
        var today = CalendarZone.today(clock);
        var ended = map.equals(MapDay.TODAY) && !territory.validity().covers(today);
        return ended ? null : map.restatedTo(today).orElse(null);
    }

    /** The same for each territory one level below; as it was, each counts while it lay there. */
    public List<FigureSpan> figuresBelow(Territory territory, MapDay map) {
        var day = map.restatedTo(CalendarZone.today(clock));
        return day.isPresent()
                ? tree().children(territory.id(), day.get()).stream()
                        .flatMap(child -> figures(child.id(), child, map).stream())
                        .toList()
                : tree().everBelow(territory.id()).stream()
                        .flatMap(state ->
                                figures(state.id(), state, map).stream().flatMap(span -> during(span, state)))
                        .toList();
    }

    /** As much of a span as falls into a state of the territory; the first state reaches back to the beginning. */
    private Stream<FigureSpan> during(FigureSpan span, Territory state) {
        var first = tree().on(state.id(), state.stateFrom().minusDays(1)).isEmpty();
        var from = first || state.stateFrom().isBefore(span.from()) ? span.from() : state.stateFrom();
        var end = state.validity().to();
        var to = end == null || end.isAfter(span.to()) ? span.to() : end;
        return from.isBefore(to) ? Stream.of(new FigureSpan(span.key(), span.place(), from, to)) : Stream.empty();
    }

    /** Under which territories what is open now is kept: a grid's also under those that went up in it, any other's under itself. */
    public Integer[] openPlaces(Territory territory) {
        return territory.level() == Level.GRID
                ? tree().grounds().labelsNow(territory).toArray(Integer[]::new)
                : new Integer[] {territory.id()};
    }

    /** Where the ground of a record lies now; the place itself where that is known no finer than a community. */
    public Jurisdiction today(Jurisdiction place) {
        var now = place.gridId() == null ? null : tree().grounds().now(place.gridId());
        return now == null
                ? place
                : new Jurisdiction(
                        now.district(),
                        now.street(),
                        now.community(),
                        now.grid(),
                        place.compoundId(),
                        place.microGridId());
    }

    /** The number of the edition in memory; part of the entity tag of everything drawn from the map. */
    public long editionNumber() {
        return tree().edition();
    }

    private TerritoryTree tree() {
        return editions.current().tree();
    }

    /**
     * Counts of a territory, itself included.
     *
     * @param levels territories of each level; a level without any is absent
     * @param kinds communities and grids of each kind; a kind without any is absent
     * @param households in the grids, as are residents and buildings
     */
    public record Summary(
            Map<Level, Integer> levels,
            Map<TerritoryKind, Integer> kinds,
            int microGrids,
            int households,
            int residents,
            int buildings) {}
}
