/** Pages of boundary reforms: drafted step by step, previewed, decided by a second person, and taken back. */
@NullMarked
@ApplicationModule(
        id = "portal-reform",
        allowedDependencies = {"frame", "form", "portal-register", "kernel", "access", "problem", "territory", "reform"
        })
package org.civicgrid.portal.reform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
