/** Meetings over REST. */
@NullMarked
@ApplicationModule(
        id = "hub-meeting",
        allowedDependencies = {"kernel", "problem", "access", "meeting"})
package org.civicgrid.hub.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
