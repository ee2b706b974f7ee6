/**
 * The working calendar — shifts, public holidays and make-up days — and the arithmetic of working time on which every
 * time limit stands. Days and hours are those of Asia/Shanghai.
 */
@NullMarked
@ApplicationModule(
        id = "worktime",
        displayName = "Working time",
        allowedDependencies = {"kernel", "problem", "database"})
package org.civicgrid.governance.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
