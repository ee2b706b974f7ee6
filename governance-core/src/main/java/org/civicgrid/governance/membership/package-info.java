/**
 * Party members registered in the community where they live (党员共管, 在职党员到社区报到), and the services they offer. Names and
 * telephone numbers are encrypted, shown masked, and shown in full for a reason that is kept.
 */
@NullMarked
@ApplicationModule(
        id = "membership",
        allowedDependencies = {
            "kernel",
            "problem",
            "database",
            "reform",
            "territory",
            "access",
            "audit",
            "register",
            "privacy",
            "party"
        })
package org.civicgrid.governance.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
