/**
 * The first start of a platform: the facts of the district that come with the product, its units, and the three
 * administrators. Everything made up is the demo's.
 */
@NullMarked
@ApplicationModule(
        id = "founding",
        allowedDependencies = {
            "kernel",
            "access",
            "account",
            "audit",
            "casework",
            "duty",
            "organization",
            "territory",
            "worktime"
        })
package org.civicgrid.portal.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
