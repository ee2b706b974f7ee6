/** The one force on paper: units, posts, people and their dated appointments. */
@NullMarked
@ApplicationModule(
        id = "organization",
        allowedDependencies = {"kernel", "problem", "reform", "territory", "access", "audit", "database"})
package org.civicgrid.governance.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
