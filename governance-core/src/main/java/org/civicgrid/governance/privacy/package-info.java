/** Personal data: encrypted at rest, found by exact value through a keyed hash, masked wherever it is shown. */
@NullMarked
@ApplicationModule(
        id = "privacy",
        allowedDependencies = {})
package org.civicgrid.governance.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
