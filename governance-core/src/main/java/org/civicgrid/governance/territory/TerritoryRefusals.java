package org.civicgrid.governance.territory;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.Refusal;

/** What the map refuses. */
final class TerritoryRefusals {

    private TerritoryRefusals() {}

    static final class TerritoryNotFound extends Refusal.NotFound {
        TerritoryNotFound(Object code) {
            super("territory-not-found", code.toString());
        }
    }

    static final class TerritoryEnded extends Refusal.Conflict {
        TerritoryEnded(Territory territory) {
            super(
                    "territory-ended",
                    territory.code().digits(),
                    territory.name(),
                    String.valueOf(territory.validity().to()));
        }
    }

    static final class OutsideTheMap extends Refusal {
        OutsideTheMap(LngLat point) {
            super(
                    Kind.INVALID,
                    "outside-the-map",
                    List.of(point.lng() + ", " + point.lat()),
                    List.of(FieldFault.of("place", "outside-the-map", point.lng() + ", " + point.lat())),
                    Map.of());
        }
    }
}
