/**
 * The desk: worklist and case page. The records here are the contract of their templates ({@code desk/worklist.html},
 * {@code desk/case.html}): whatever is shown is in them, in the reader's language, so that a template asks nothing else.
 */
@NullMarked
@ApplicationModule(
        id = "portal-desk",
        allowedDependencies = {
            "form",
            "frame",
            "access",
            "attachment",
            "casework",
            "kernel",
            "organization",
            "problem",
            "territory",
            "worktime"
        })
package org.civicgrid.portal.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
