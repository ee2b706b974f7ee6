package org.civicgrid.governance.territory;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the newest edition of the map in memory. What another node changed, and what begins or ends with a new day, is seen
 * within five seconds; until the new edition is read the old one answers.
 */
@Component
@RequiredArgsConstructor
class TerritoryEditions {

    private final TerritoryRows rows;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Edition loaded;

    Edition current() {
        var current = loaded;
        if (current == null) {
            synchronized (this) {
                current = loaded;
                if (current == null) {
                    current = read();
                }
            }
        }
        return current;
    }

    /** Forgets the edition in memory, after this node changed the map. */
    void forget() {
        synchronized (changes) {
            changes.incrementAndGet();
            loaded = null;
        }
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void refresh() {
        var current = loaded;
        if (current != null && !current.isOf(rows.edition(), CalendarZone.today(clock))) {
            read();
        }
    }

    /** What is read while the map changes answers whoever asked before, and is not kept. */
    private Edition read() {
        var before = changes.get();
        var edition = load();
        synchronized (changes) {
            if (changes.get() == before) {
                loaded = edition;
            }
        }
        return edition;
    }

    private Edition load() {
        var today = CalendarZone.today(clock);
        return new Edition(
                today,
                rows.tree(),
                new TerritoryMap(
                        shapes(rows.shapes(Level.GRID, today)),
                        shapes(rows.shapes(Level.COMPOUND, today)),
                        shapes(rows.microGridShapes())));
    }

    private static Map<Integer, Geometry> shapes(List<TerritoryRows.Shape> shapes) {
        return shapes.stream().collect(toMap(TerritoryRows.Shape::id, it -> GeoJson.read(it.geometry())));
    }

    /**
     * All that there is of the map.
     *
     * @param day whose shapes are on the map; the tree has all days
     */
    record Edition(LocalDate day, TerritoryTree tree, TerritoryMap map) {

        private boolean isOf(long edition, LocalDate today) {
            return tree.edition() == edition && day.equals(today);
        }
    }
}
