/** Who acts: roles, permissions, the acting post and its reach over the map. Accounts live elsewhere. */
@NullMarked
@ApplicationModule(
        id = "access",
        allowedDependencies = {"kernel", "problem", "territory"})
package org.civicgrid.governance.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
