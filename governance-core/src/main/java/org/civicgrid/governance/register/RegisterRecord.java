package org.civicgrid.governance.register;

import java.time.LocalDate;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/** What every record of a dated register shows: where it stands, how long it holds, and its version. */
public interface RegisterRecord extends Versioned {

    String name();

    /** Code of the finest territory in which it stands. */
    String territory();

    String territoryName();

    /** Whether it is of the demonstration. */
    boolean madeUp();

    LocalDate validFrom();

    /** First day on which it no longer holds. */
    @Nullable
    LocalDate validTo();

    @Nullable
    String endReason();
}
