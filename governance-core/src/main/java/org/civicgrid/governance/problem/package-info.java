/** What the domain refuses, and how a refusal is told: RFC 9457 problems with stable codes, in the caller's language. */
@NullMarked
@ApplicationModule(
        id = "problem",
        allowedDependencies = {})
package org.civicgrid.governance.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
