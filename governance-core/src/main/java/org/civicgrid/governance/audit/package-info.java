/** The journal of every write and of every reading of personal data: append-only and hash-chained. */
@NullMarked
@ApplicationModule(
        id = "audit",
        allowedDependencies = {"kernel", "problem", "access", "territory", "database"})
package org.civicgrid.governance.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
