/** Pages of what comes in from other systems and of the jobs that go on in the background. */
@NullMarked
@ApplicationModule(
        id = "portal-exchange",
        allowedDependencies = {"frame", "form", "kernel", "problem", "access", "job", "exchange"})
package org.civicgrid.portal.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
