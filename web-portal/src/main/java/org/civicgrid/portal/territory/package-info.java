/** The page of a territory: its place in the tree, its map, what stands in it and who works for it. */
@NullMarked
@ApplicationModule(
        id = "territory-pages",
        allowedDependencies = {
            "frame",
            "access",
            "casework",
            "kernel",
            "organization",
            "party",
            "problem",
            "reform",
            "statistics",
            "territory",
            "venue"
        })
package org.civicgrid.portal.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
