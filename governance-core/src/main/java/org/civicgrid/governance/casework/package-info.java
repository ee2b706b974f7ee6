/**
 * The heart: whatever comes in is a case that runs through one process, on one set of clocks, with one append-only
 * history. The process is one table, {@link org.civicgrid.governance.casework.CaseProcess}.
 */
@NullMarked
@ApplicationModule(
        id = "casework",
        allowedDependencies = {
            "kernel",
            "problem",
            "access",
            "audit",
            "territory",
            "reform",
            "organization",
            "worktime",
            "attachment",
            "privacy",
            "database"
        })
package org.civicgrid.governance.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
