package org.civicgrid.rest;

import java.util.HashMap;
import java.util.Map;
import org.civicgrid.governance.territory.TerritoryCode;

/**
 * A grid of {@link AccessWorld} with one thing of every kind in it. Each thing bears a name that tells its kind and its
 * spot, so that a text shows at a glance what has leaked into it.
 *
 * @param mark one character of all its names
 * @param grid code of the grid; the codes above are its beginnings
 * @param column counted eastwards: its square begins at 104.30 plus so many hundredths
 * @param ids of its things, by what a sample calls them; {@code territory} is any place, {@code area} one for which figures
 *     are kept
 */
record Spot(String mark, String grid, int column, Map<String, Object> ids) {

    /** What a thing is, as one character of its name. */
    enum Kind {
        TERRITORY("地"),
        UNIT("署"),
        POST("岗"),
        PERSON("人"),
        PARTY("党"),
        /** Sits on the committee of the community. */
        MEMBER("委"),
        VENUE("站"),
        MEETING("会"),
        RESIDENT("企"),
        RESOURCE("源"),
        /** Held by the committee of the community in which the grid lies. */
        COOPERATION("共"),
        /** Shown masked, so that no answer but the reading holds the name. */
        REGISTRATION("员"),
        CASE("案"),
        FILE("件"),
        JOB("批"),
        /** The district as a whole, where anybody of it may report. */
        DISTRICT("区");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    static Spot of(String mark, String grid, int column) {
        var spot = new Spot(mark, grid, column, new HashMap<>());
        spot.ids.put("grid", grid);
        spot.ids.put("community", spot.community());
        spot.ids.put("compound", grid + "01");
        spot.ids.put("lng", spot.lng());
        spot.ids.put("lat", spot.lat());
        return spot.at(grid);
    }

    /** The same with another place that requests name: one above the grid, or the compound in it. */
    Spot at(String place) {
        var named = new HashMap<>(ids);
        named.put("territory", place);
        named.put("area", place);
        return new Spot(mark, grid, column, named);
    }

    /** The name of its thing of this kind, which stands nowhere else. */
    String name(Kind kind) {
        return "密" + kind.sign + mark;
    }

    /** The place that requests name. */
    String place() {
        return String.valueOf(ids.get("territory"));
    }

    String district() {
        return grid.substring(0, 6);
    }

    String street() {
        return grid.substring(0, 9);
    }

    String community() {
        return grid.substring(0, 12);
    }

    TerritoryCode code() {
        return new TerritoryCode(grid);
    }

    double lng() {
        return Math.round((104.302 + column * 0.01) * 1000) / 1000.0;
    }

    double lat() {
        return 30.305;
    }

    /** The text with every {name} replaced by what it means here. */
    String fill(String text) {
        var filled = text;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", String.valueOf(id.getValue()));
        }
        return filled;
    }
}
