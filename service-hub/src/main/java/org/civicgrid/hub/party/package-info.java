/** Party organisations, resident units and what they offer, shared actions, and registered members over REST. */
@NullMarked
@ApplicationModule(
        id = "hub-party",
        allowedDependencies = {
            "kernel",
            "problem",
            "access",
            "attachment",
            "territory",
            "register",
            "party",
            "cooperation",
            "membership"
        })
package org.civicgrid.hub.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
