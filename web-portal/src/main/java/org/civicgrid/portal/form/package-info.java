/** Forms of pages: what was sent, the fields that show it again, and what was refused, in words. */
@NullMarked
@ApplicationModule(
        id = "form",
        allowedDependencies = {"frame", "kernel", "problem"})
package org.civicgrid.portal.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
