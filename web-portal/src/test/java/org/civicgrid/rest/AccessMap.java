package org.civicgrid.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.territory.TerritoryIntake;
import org.civicgrid.governance.territory.TerritoryIntake.NewMicroGrid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** The territories of {@link AccessWorld}: every place above and below its spots, with a name that stands nowhere else. */
@TestComponent
@RequiredArgsConstructor
class AccessMap {

    /** A street of the first district that is no more. */
    static final String ENDED = "990508009";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TerritoryIntake intake;
    private final Map<String, String> names = new LinkedHashMap<>();

    void load() {
        area("990508", "地区甲", MapSquares.of(-1, 4));
        area("990509", "地区丁", MapSquares.of(3, 1));
        area("990508001", "街甲", MapSquares.of(-1, 3));
        area("990508002", "街丙", MapSquares.of(2, 1));
        area("990509001", "街丁", MapSquares.of(3, 1));
        area("990508001001", "社区甲", MapSquares.of(-1, 2));
        area("990508001002", "社区乙", MapSquares.of(1, 1));
        area("990508002001", "社区丙", MapSquares.of(2, 1));
        area("990509001001", "社区丁", MapSquares.of(3, 1));
        AccessWorld.SPOTS.forEach(this::square);
        intake.add(List.of(MapSquares.territory(ENDED, "旧街", null, new Validity(LONG_AGO, LONG_AGO.plusYears(1)))));
        intake.addMicroGrids(List.of(new NewMicroGrid(
                AccessWorld.HOME.grid() + "01", "微网格甲", MapSquares.of(0, 0.5), 0, 0, true, LONG_AGO, List.of())));
    }

    /** A grid that is a square, and a compound in it of which nobody knows the border. */
    private void square(Spot spot) {
        var name = spot.name(Spot.Kind.TERRITORY);
        area(spot.grid(), name, MapSquares.of(spot.column(), 1));
        area(spot.grid() + "01", name + "苑", null);
    }

    private void area(String code, String name, @Nullable String shape) {
        names.put(code, name);
        intake.add(List.of(MapSquares.territory(code, name, shape)));
    }

    /** Codes of all places that are in force, from the districts down. */
    List<String> codes() {
        return new ArrayList<>(names.keySet());
    }

    /** Codes and names from the district down to a place. */
    List<String> way(String code) {
        return names.entrySet().stream()
                .filter(it -> code.startsWith(it.getKey()))
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toList();
    }

    String name(String code) {
        return names.get(code);
    }
}
