package org.civicgrid.governance.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which day to which day a row holds, in Asia/Shanghai.
 *
 * @param from first day, inclusive
 * @param to first day on which it no longer holds; null while it holds
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException unless it ends after it starts */
    public Validity {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("Validity ends on " + to + ", not after it starts on " + from);
        }
    }

    /** Reads it off a row, from the columns that bear it in every table. */
    public static Validity of(ResultSet row) throws SQLException {
        return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    /** Of a row that has no end yet. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /** Whether the row holds on {@code day}. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The same row, ended: {@code day} is the first on which it no longer holds. */
    public Validity endingOn(LocalDate day) {
        return new Validity(from, day);
    }
}
