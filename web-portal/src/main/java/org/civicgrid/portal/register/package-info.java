/** The way of a record of any register on the screen: shown with its history, set up, changed and ended. */
@NullMarked
@ApplicationModule(
        id = "portal-register",
        allowedDependencies = {"frame", "form", "access", "audit", "territory", "register"})
package org.civicgrid.portal.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
