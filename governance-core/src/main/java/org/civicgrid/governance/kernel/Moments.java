package org.civicgrid.governance.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments in columns of type {@code timestamptz} that may be empty. */
public final class Moments {

    private Moments() {}

    /** The moment in a column; null when it is empty. */
    public static @Nullable Instant of(ResultSet row, String column) throws SQLException {
        var stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }

    /** The moment as the driver takes it; null for null. */
    public static @Nullable Timestamp stored(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
