package org.civicgrid.governance.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Where a row of a register stands on the map, and for how long.
 *
 * @param territoryId the finest territory
 * @param madeUp whether it is of the demonstration
 * @param endReason why it ends; null while it has no end
 */
public record Standing(
        int territoryId,
        Jurisdiction place,
        boolean madeUp,
        Validity validity,
        @Nullable String endReason) {

    private static final int LONGEST_REASON = 200;

    /** Of a row that begins. */
    public static Standing since(LocalDate from, int territoryId, Jurisdiction place) {
        return new Standing(territoryId, place, false, Validity.since(from), null);
    }

    /** Reads the columns that every register has. */
    public static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("territory_id"),
                Jurisdiction.of(row),
                row.getBoolean("made_up"),
                Validity.of(row),
                row.getString("end_reason"));
    }

    /**
     * The same, with an end.
     *
     * @param day first day on which it no longer holds; at most a year after {@code today}
     * @throws InvalidInput naming every faulty field
     */
    public Standing ending(@Nullable LocalDate day, @Nullable String reason, LocalDate today) {
        var form = new FormInput();
        var end = form.ending("on", day, validity.from(), today);
        var why = form.required("reason", reason, LONGEST_REASON);
        form.refuseIfAny();
        return ended(end, why);
    }

    /** The same, ended on a day that is known to be right: the first on which it no longer holds. */
    public Standing ended(LocalDate day, String reason) {
        return new Standing(territoryId, place, madeUp, validity.endingOn(day), reason);
    }

    public LocalDate from() {
        return validity.from();
    }

    /** First day on which it no longer holds; null while it has no end. */
    public @Nullable LocalDate to() {
        return validity.to();
    }

    /** What the audit compares before and after a change. */
    public Map<String, Object> term() {
        var term = new LinkedHashMap<String, Object>();
        term.put("validFrom", from().toString());
        term.put("validTo", Objects.toString(to(), ""));
        return term;
    }
}
