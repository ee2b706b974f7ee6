/** The one PostgreSQL behind everything: found or started, by which role it is used, and who sees which of its rows. */
@NullMarked
@ApplicationModule(
        id = "database",
        allowedDependencies = {})
package org.civicgrid.governance.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
