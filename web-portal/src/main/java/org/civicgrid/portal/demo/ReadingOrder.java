package org.civicgrid.portal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The order in which places inside an area are numbered: west to east, in rows from north to south. */
final class ReadingOrder {

    private ReadingOrder() {}

    static <T> List<T> of(List<T> places, Function<T, ? extends Geometry> shape) {
        record Spot<T>(T place, Coordinate at) {}
        var spots = new ArrayList<Spot<T>>();
        places.forEach(place ->
                spots.add(new Spot<>(place, shape.apply(place).getCentroid().getCoordinate())));
        spots.sort(Comparator.comparingDouble(spot -> -spot.at().y));
        int rows = (int) Math.max(1, Math.round(Math.sqrt(places.size())));
        int perRow = Math.max(1, (places.size() + rows - 1) / rows);
        for (int from = 0; from < spots.size(); from += perRow) {
            spots.subList(from, Math.min(from + perRow, spots.size()))
                    .sort(Comparator.comparingDouble(spot -> spot.at().x));
        }
        return spots.stream().map(Spot::place).toList();
    }
}
