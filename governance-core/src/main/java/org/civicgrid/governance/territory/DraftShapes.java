package org.civicgrid.governance.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.territory.DraftPlace.Key;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Shapes as they are now for one working copy of the map: who asks for one will ask for those beside it, so all come at once. */
@RequiredArgsConstructor
final class DraftShapes {

    private final TerritoryRows rows;
    private final Map<Key, @Nullable String> known = new HashMap<>();

    /** Empty where none is known. */
    Optional<Geometry> of(Key key) {
        if (!known.containsKey(key)) {
            known.put(key, null);
            rows.shapesBeside(key).forEach(it -> known.put(new Key(key.microGrid(), it.id()), it.geometry()));
        }
        return Optional.ofNullable(known.get(key)).map(GeoJson::read);
    }
}
