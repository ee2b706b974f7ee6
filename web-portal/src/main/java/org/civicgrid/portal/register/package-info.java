/** What the pages of all registers share: choosing a place, ending a record, telling its history. */
@NullMarked
@ApplicationModule(
        id = "register",
        allowedDependencies = {"frame", "form", "kernel", "access", "audit", "territory"})
package org.civicgrid.portal.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
