/** What comes in from other systems and goes on in the background: imports of cases, and the jobs that do them. */
@NullMarked
@ApplicationModule(
        id = "exchange",
        allowedDependencies = {"kernel", "problem", "access", "territory", "organization", "casework", "job"})
package org.civicgrid.grid.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
