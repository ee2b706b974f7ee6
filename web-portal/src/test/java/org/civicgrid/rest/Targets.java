package org.civicgrid.rest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.test.context.TestComponent;

/**
 * What of {@link AccessWorld} each sample is asked for, within the reach and beyond: a place of every level, and of all else
 * what lies nearest and one thing more. Samples take turns, so that all of them together ask for everything.
 */
@TestComponent
@RequiredArgsConstructor
class Targets {

    private final AccessMap map;
    private final Visibility visibility;

    List<Target> of(Member who, Sample sample) {
        if (sample.target() == null) {
            return List.of(new Target(AccessWorld.HOME, true, List.of()));
        }
        if (sample.isList()) {
            return List.of(whole(who, sample));
        }
        return sample.readsAnyPlace() ? places(who, sample) : things(who, sample);
    }

    /** One of them: enough for who may not ask at all. */
    List<Target> any(Member who, Sample sample) {
        return turn(of(who, sample), sample).toList();
    }

    /** A list names nothing and shows all that lies within. */
    private Target whole(Member who, Sample sample) {
        var names = AccessWorld.SPOTS.stream()
                .filter(spot -> visibility.shows(who.acting(), spot, sample.kind()))
                .map(spot -> spot.name(sample.kind()))
                .toList();
        return new Target(AccessWorld.HOME, true, sample.named() ? names : List.of());
    }

    private List<Target> places(Member who, Sample sample) {
        return map.codes().stream()
                .filter(sample::fits)
                .map(code -> place(who, sample, code))
                .collect(Collectors.groupingBy(
                        it -> it.inside() + it.spot().place().replaceAll("\\d", "x")))
                .values()
                .stream()
                .flatMap(level -> turn(level, sample))
                .toList();
    }

    private List<Target> things(Member who, Sample sample) {
        return AccessWorld.SPOTS.stream()
                .map(spot -> thing(who, sample, spot))
                .collect(Collectors.partitioningBy(Target::inside))
                .values()
                .stream()
                .flatMap(side -> Stream.concat(side.stream().limit(1), turn(side, sample)))
                .distinct()
                .toList();
    }

    private static Stream<Target> turn(List<Target> all, Sample sample) {
        return all.isEmpty()
                ? Stream.of()
                : Stream.of(all.get(Math.floorMod((sample.operation() + sample.uri()).hashCode(), all.size())));
    }

    private Target place(Member who, Sample sample, String code) {
        var names = sample.named() ? List.of(map.name(code)) : List.<String>of();
        return new Target(AccessWorld.HOME.at(code), visibility.browses(who.acting(), code), names);
    }

    private Target thing(Member who, Sample sample, Spot spot) {
        var kind = sample.kind();
        var names = sample.named() ? List.of(spot.name(kind)) : List.<String>of();
        return new Target(
                spot,
                visibility.shows(who.acting(), spot, kind),
                kind == Spot.Kind.DISTRICT ? map.way(spot.grid()) : names);
    }
}
