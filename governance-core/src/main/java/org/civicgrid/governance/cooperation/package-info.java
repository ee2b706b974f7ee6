/** The five shared actions (五共) that regional committees hold with resident units and others: planned, held, counted. */
@NullMarked
@ApplicationModule(
        id = "cooperation",
        allowedDependencies = {
            "kernel",
            "problem",
            "database",
            "reform",
            "territory",
            "access",
            "audit",
            "attachment",
            "party"
        })
package org.civicgrid.governance.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
