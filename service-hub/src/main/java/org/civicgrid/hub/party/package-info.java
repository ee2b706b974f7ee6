/** Party organisations and resident units over REST. */
@NullMarked
@ApplicationModule(
        id = "hub-party",
        allowedDependencies = {"kernel", "problem", "access", "territory", "register", "party"})
package org.civicgrid.hub.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
