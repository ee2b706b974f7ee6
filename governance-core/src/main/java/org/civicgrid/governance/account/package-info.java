/** Who may sign in: accounts, passwords, lockout, tokens of programs, and the signed-in person with one acting post. */
@NullMarked
@ApplicationModule(
        id = "account",
        allowedDependencies = {"kernel", "problem", "territory", "access", "audit", "organization"})
package org.civicgrid.governance.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
