/** The one force over REST: units, posts and appointments, inside the acting post's map. */
@NullMarked
@ApplicationModule(
        id = "force",
        allowedDependencies = {"kernel", "problem", "access", "territory", "organization"})
package org.civicgrid.grid.force;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
