/** The audit administrator's desk: searching, exporting and verifying the audit. */
@NullMarked
@ApplicationModule(
        id = "portal-audit",
        allowedDependencies = {"frame", "form", "kernel", "access", "account", "organization", "territory", "audit"})
package org.civicgrid.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
