/**
 * Boundary reforms: drafted, previewed, approved by a second person, applied in one transaction from a day on, and taken
 * back while nothing was built on them. Every capability that keeps records on the map says how they follow.
 */
@NullMarked
@ApplicationModule(
        id = "reform",
        allowedDependencies = {"kernel", "problem", "territory", "access", "audit", "database"})
package org.civicgrid.governance.reform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
