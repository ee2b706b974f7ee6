/** What helps people to use the portal: the guide. */
@NullMarked
@ApplicationModule(
        id = "help",
        allowedDependencies = {"frame"})
package org.civicgrid.portal.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
