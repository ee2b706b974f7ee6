/** What the dated registers on the map have in common: where and how long a row stands, its version, lists and counts. */
@NullMarked
@ApplicationModule(
        id = "register",
        allowedDependencies = {"kernel", "problem", "territory", "access", "audit", "database"})
package org.civicgrid.governance.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
