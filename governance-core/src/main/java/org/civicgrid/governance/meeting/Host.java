package org.civicgrid.governance.meeting;

import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Who calls a meeting, and where it stands on the map. */
record Host(
        int id,
        String name,
        int territoryId,
        Jurisdiction jurisdiction,
        @Nullable LngLat centre) {}
