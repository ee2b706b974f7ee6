/** Figures of cases: kept by deltas in the transaction of the act, folded in the background, exact at any moment. */
@NullMarked
@ApplicationModule(
        id = "statistics",
        allowedDependencies = {"kernel", "problem", "access", "reform", "territory", "casework", "database"})
package org.civicgrid.governance.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
