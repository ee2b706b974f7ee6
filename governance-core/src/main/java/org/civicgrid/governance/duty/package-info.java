/**
 * Borders of duty (职责界限): what a community does by law, what it may be asked to assist and what it must not be given, as a
 * gate that casework asks before a department's matter reaches a community; the matrix of duties that routing reads; and how
 * much each community is burdened.
 */
@NullMarked
@ApplicationModule(
        id = "duty",
        allowedDependencies = {
            "kernel",
            "problem",
            "access",
            "audit",
            "territory",
            "organization",
            "worktime",
            "casework",
            "reform",
            "database"
        })
package org.civicgrid.governance.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
