/** The gate of the portal: sign-in, sessions, acting post, tokens of programs, and which address is open to whom. */
@NullMarked
@ApplicationModule(
        id = "security",
        allowedDependencies = {"kernel", "problem", "access", "account", "organization", "territory", "form", "frame"})
package org.civicgrid.portal.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
