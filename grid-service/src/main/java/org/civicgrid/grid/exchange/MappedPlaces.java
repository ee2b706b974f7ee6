package org.civicgrid.grid.exchange;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.ImportedCase;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.grid.exchange.RowFaults.Code;
import org.jspecify.annotations.Nullable;

/** Makes a place of the district out of the coordinates of a row. */
@RequiredArgsConstructor
final class MappedPlaces {

    private final ImportMapping.Place rule;
    private final ImportMapping.Columns columns;
    private final TerritoryRegistry territories;
    private final ActingPost by;

    /** A place, and whether it was moved. */
    record Found(ImportedCase.Place place, boolean moved) {}

    /** The place; null when a fault was noted. */
    @Nullable
    Found find(String lng, String lat, @Nullable String address, RowFaults faults) {
        var column = columns.lng() + ", " + columns.lat();
        if (lng.isEmpty() || lat.isEmpty()) {
            faults.add(Code.PLACE_MISSING, column, lng + lat);
            return null;
        }
        var east = number(lng, columns.lng(), faults);
        var north = number(lat, columns.lat(), faults);
        if (east == null || north == null) {
            return null;
        }
        var shown = lng + ", " + lat;
        if (isPlaceholder(east, north)) {
            faults.add(Code.PLACE_MISSING, column, shown);
            return null;
        }
        var point = point(east, north);
        if (point == null) {
            faults.add(Code.PLACE_UNREADABLE, column, shown);
            return null;
        }
        return settle(point, address, column, shown, faults);
    }

    private @Nullable Found settle(
            LngLat point, @Nullable String address, String column, String shown, RowFaults faults) {
        var inside = territories.covers(point, rule.crs());
        if (!inside && !rule.movesToNearest()) {
            faults.add(Code.PLACE_OUTSIDE, column, shown);
            return null;
        }
        var location = inside
                ? territories.locate(point, rule.crs())
                : territories.locate(territories.nearestInside(point, rule.crs()), Crs.CGCS2000);
        if (!by.reach().covers(location.jurisdiction(), null)) {
            faults.add(
                    Code.PLACE_BEYOND_REACH,
                    column,
                    shown,
                    territories.nameOf(location.jurisdiction().streetId()));
            return null;
        }
        return new Found(
                new ImportedCase.Place(location.point(), rule.crs().name(), address, location.jurisdiction()), !inside);
    }

    private static @Nullable Double number(String text, String column, RowFaults faults) {
        try {
            var number = Double.valueOf(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        faults.add(Code.PLACE_UNREADABLE, column, text);
        return null;
    }

    private boolean isPlaceholder(double lng, double lat) {
        return Objects.requireNonNullElse(rule.placeholders(), List.<List<Double>>of()).stream()
                .anyMatch(pair -> pair.get(0) == lat && pair.get(1) == lng);
    }

    /** In the mapping's system; null when the numbers are no degrees. */
    private @Nullable LngLat point(double lng, double lat) {
        var a = rule.affine();
        var x = a == null ? lng : a.get(0) * lng + a.get(1) * lat + a.get(2);
        var y = a == null ? lat : a.get(3) * lng + a.get(4) * lat + a.get(5);
        return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? new LngLat(x, y) : null;
    }
}
