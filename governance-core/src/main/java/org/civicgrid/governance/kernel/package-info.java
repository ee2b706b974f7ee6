/** Codes, places and other values that every capability shares; nothing here has a state or a service. */
@NullMarked
@ApplicationModule(
        id = "kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"problem"})
package org.civicgrid.governance.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
