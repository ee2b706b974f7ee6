/** The one force on the screen: units, posts, who holds them, and who may sign in. */
@NullMarked
@ApplicationModule(
        id = "force-pages",
        allowedDependencies = {"frame", "form", "access", "account", "kernel", "organization", "territory"})
package org.civicgrid.portal.force;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
