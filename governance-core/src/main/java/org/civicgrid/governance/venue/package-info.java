/** Service points (服务阵地) as a dated register on the map: complexes, centres and compound stations. */
@NullMarked
@ApplicationModule(
        id = "venue",
        allowedDependencies = {"kernel", "problem", "reform", "territory", "access", "register", "audit"})
package org.civicgrid.governance.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
