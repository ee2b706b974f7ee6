/** The map over REST: territories, where a point lies, shapes; each caller sees the part that his post may browse. */
@NullMarked
@ApplicationModule(
        id = "territory-rest",
        allowedDependencies = {"kernel", "problem", "access", "territory"})
package org.civicgrid.grid.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
