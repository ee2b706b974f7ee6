/**
 * Long work in the background: done in steps of one transaction each with its checkpoint inside, so that a kill at any
 * moment and a restart, on this node or another, end as an undisturbed run would have.
 */
@NullMarked
@ApplicationModule(
        id = "job",
        allowedDependencies = {"kernel", "problem", "access", "audit", "territory", "organization"})
package org.civicgrid.governance.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
