/** Party organisations and resident units as dated registers on the map; their work comes from other capabilities. */
@NullMarked
@ApplicationModule(
        id = "party",
        allowedDependencies = {"kernel", "problem", "reform", "territory", "access", "register", "audit"})
package org.civicgrid.governance.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
