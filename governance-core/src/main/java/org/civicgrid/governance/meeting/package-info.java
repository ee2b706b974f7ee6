/**
 * Meetings: prepared, called with a notice, held with a quorum, closed with minutes; what they resolve becomes cases on the
 * one desk, and comes back to the next meeting until it is done.
 */
@NullMarked
@ApplicationModule(
        id = "meeting",
        allowedDependencies = {
            "kernel",
            "problem",
            "territory",
            "access",
            "audit",
            "database",
            "organization",
            "casework",
            "party",
            "reform"
        })
package org.civicgrid.governance.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
