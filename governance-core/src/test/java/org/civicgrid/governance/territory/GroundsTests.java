package org.civicgrid.governance.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over 10,000 random reforms in all, what is told of a territory on any map is what a small model says, which knows nothing but
 * where each ground lay on each day; and sums over children equal their parent.
 */
class GroundsTests {

    private static final int DISTRICT = 1;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int REFORMS = 500;
    private static final int LOOKED_AT = 125;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void tellsWhatTheModelKnows(long seed) {
        var world = new World(new Random(seed));
        for (int i = 1; i <= REFORMS; i++) {
            world.reform(FIRST.plusDays(i));
            world.count(FIRST.plusDays(i));
            if (i % LOOKED_AT == 0) {
                world.compare();
            }
        }
    }

    /** Where each ground lies now and lay before, and what was counted there. */
    private static final class World {

        private final Random random;
        private final List<GridLineage> lineage = new ArrayList<>();
        private final Map<Integer, int[]> now = new HashMap<>();
        private final Map<LocalDate, Map<Integer, int[]>> then = new HashMap<>();
        private final Map<LocalDate, Map<Integer, Integer>> counted = new HashMap<>();
        private final Map<LocalDate, Map<Integer, Integer>> kept = new HashMap<>();
        private int next = 100;

        /** Three streets of three communities of three grids. */
        World(Random random) {
            this.random = random;
            IntStream.range(0, 27).forEach(i -> {
                var grid = next++;
                now.put(grid, new int[] {grid, 20 + i / 3, 10 + i / 9});
                lineage.add(row(grid, LocalDate.of(1, 1, 1), null, now.get(grid)));
            });
            remember(FIRST);
            count(FIRST);
        }

        /** One of four things happens to one ground or to all of a place. */
        void reform(LocalDate day) {
            var label = any(now.keySet());
            var place = now.get(label);
            switch (random.nextInt(4)) {
                case 0 -> change(day, 0, place[0], now.get(any(now.keySet()))); // a grid goes up in another
                case 1 -> change(day, 1, place[1], now.get(any(now.keySet()))); // a community goes up in another
                case 2 -> move(day, place[1], now.get(any(now.keySet()))[2]); // a community goes to another street
                default -> change(day, 0, place[0], new int[] {next++, place[1], place[2]}); // a grid becomes a new one
            }
            remember(day);
        }

        private void change(LocalDate day, int level, int of, int[] into) {
            for (var label : Set.copyOf(now.keySet())) {
                var at = now.get(label);
                if (at[level] == of) {
                    put(day, label, level == 0 ? into.clone() : new int[] {at[0], into[1], into[2]});
                }
            }
        }

        private void move(LocalDate day, int community, int street) {
            for (var label : Set.copyOf(now.keySet())) {
                var at = now.get(label);
                if (at[1] == community) {
                    put(day, label, new int[] {at[0], community, street});
                }
            }
        }

        private void put(LocalDate day, int label, int[] place) {
            now.put(label, place);
            var last = lineage.stream()
                    .filter(it -> it.label() == label && it.to() == null)
                    .findFirst()
                    .orElseThrow();
            lineage.remove(last);
            if (last.from().isBefore(day)) {
                lineage.add(new GridLineage(
                        label, last.from(), day, last.grid(), last.community(), last.street(), DISTRICT));
            }
            lineage.add(row(label, last.from().isBefore(day) ? day : last.from(), null, place));
        }

        private static GridLineage row(int label, LocalDate from, @Nullable LocalDate to, int[] place) {
            return new GridLineage(label, from, to, place[0], place[1], place[2], DISTRICT);
        }

        private void remember(LocalDate day) {
            var copy = new HashMap<Integer, int[]>();
            now.forEach((label, place) -> copy.put(label, place.clone()));
            then.put(day, copy);
        }

        /** Something happens on every ground, and is kept as the folding keeps it: by the map of the day. */
        void count(LocalDate day) {
            var own = counted.computeIfAbsent(day, any -> new HashMap<>());
            var sums = kept.computeIfAbsent(day, any -> new HashMap<>());
            now.forEach((label, place) -> {
                var amount = random.nextInt(5);
                own.merge(label, amount, Integer::sum);
                IntStream.of(label, place[1], place[2], DISTRICT).forEach(it -> sums.merge(it, amount, Integer::sum));
            });
        }

        void compare() {
            var grounds = new Grounds(List.copyOf(lineage));
            var days = new ArrayList<>(counted.keySet());
            var map = days.get(random.nextInt(days.size()));
            for (var restated : Stream.of(map, null).toList()) {
                var whole = told(grounds, territory(3, DISTRICT), restated);
                for (int level = 1; level <= 2; level++) {
                    var sum = 0;
                    for (var known : known(level, restated).entrySet()) {
                        var told = told(grounds, territory(level, known.getKey()), restated);
                        assertThat(told)
                                .as("%s on %s", known.getKey(), restated)
                                .isEqualTo(known.getValue());
                        sum += told;
                    }
                    assertThat(sum).isEqualTo(whole);
                }
            }
        }

        private int told(Grounds grounds, Territory place, @Nullable LocalDate map) {
            return grounds.figures(place.id(), place, map).stream()
                    .mapToInt(span -> kept.entrySet().stream()
                            .filter(day -> !day.getKey().isBefore(span.from())
                                    && day.getKey().isBefore(span.to()))
                            .mapToInt(day -> day.getValue().getOrDefault(span.place(), 0))
                            .sum())
                    .sum();
        }

        private Map<Integer, Integer> known(int level, @Nullable LocalDate map) {
            var sums = new HashMap<Integer, Integer>();
            counted.forEach((day, own) -> own.forEach((label, amount) -> {
                var place = then.get(map == null ? day : map).get(label);
                sums.merge(place[level], amount, Integer::sum);
            }));
            return sums;
        }

        private static Territory territory(int level, int id) {
            var code =
                    switch (level) {
                        case 1 -> "990108001%03d".formatted(id % 1000);
                        case 2 -> "990108%03d".formatted(id);
                        default -> "990108";
                    };
            return new Territory(
                    id,
                    new TerritoryCode(code),
                    TerritoryKind.ORDINARY,
                    "地",
                    "地",
                    "d",
                    null,
                    new Jurisdiction(DISTRICT, null, null, null, null, null),
                    null,
                    null,
                    new Territory.Sizes(0, 0, 0),
                    true,
                    Validity.since(FIRST),
                    FIRST,
                    null,
                    null);
        }

        private <T> T any(Set<T> set) {
            return set.stream()
                    .sorted()
                    .skip(random.nextInt(set.size()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
