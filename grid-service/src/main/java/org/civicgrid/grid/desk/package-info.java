/** The one desk over REST: what is reported, handled and attached. */
@NullMarked
@ApplicationModule(
        id = "grid-desk",
        allowedDependencies = {
            "kernel",
            "problem",
            "access",
            "territory",
            "organization",
            "worktime",
            "attachment",
            "casework"
        })
package org.civicgrid.grid.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
