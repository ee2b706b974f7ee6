/**
 * What every page shares: the layout's model, the menu, languages, text size, formats, icons and error pages. The
 * templates say the rest; {@code docs/portal-pages.md} is the contract between both.
 */
@NullMarked
@ApplicationModule(
        id = "frame",
        allowedDependencies = {"access", "kernel", "privacy"})
package org.civicgrid.portal.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
