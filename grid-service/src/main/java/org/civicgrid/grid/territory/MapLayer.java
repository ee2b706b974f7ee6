package org.civicgrid.grid.territory;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryKind;

/** A GeoJSON feature collection (RFC 7946) of territories; longitude first, CGCS2000. */
record MapLayer(String type, List<Feature> features) {

    static MapLayer of(List<Feature> features) {
        return new MapLayer("FeatureCollection", features);
    }

    /**
     * A territory with its shape.
     *
     * @param id its code
     * @param geometry GeoJSON geometry as text
     */
    record Feature(
            String type,
            String id,
            Properties properties,
            @JsonRawValue String geometry) {

        static Feature of(Territory it, boolean self, String geometry) {
            return new Feature(
                    "Feature",
                    it.code().digits(),
                    new Properties(it.code(), it.name(), it.level(), it.kind(), it.madeUp(), self),
                    geometry);
        }
    }

    /**
     * What is told of a shape.
     *
     * @param self whether it is the territory asked for, and not one of its children
     */
    record Properties(TerritoryCode code, String name, Level level, TerritoryKind kind, boolean madeUp, boolean self) {}
}
