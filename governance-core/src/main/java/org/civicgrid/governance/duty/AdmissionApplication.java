package org.civicgrid.governance.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import lombok.With;
import org.civicgrid.governance.kernel.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An application of a department to have a matter admitted.
 *
 * @param startsOn first day asked for
 * @param endsOn first day on which it no longer holds; null for no end
 * @param submittedAt when the limit for deciding began to run; null for a draft
 * @param means staff and money that come with it; null until it is approved
 */
@With
record AdmissionApplication(
        int id,
        int districtId,
        int departmentId,
        AdmissionTerms terms,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        ApplicationStatus status,
        @Nullable Instant submittedAt,
        @Nullable AdmissionMeans means,
        boolean madeUp,
        int version) {

    static final String SUBJECT = "admission-application";

    static AdmissionApplication of(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_unit");
        return new AdmissionApplication(
                row.getInt("id"),
                row.getInt("district_id"),
                row.getInt("department_unit_id"),
                AdmissionTerms.of(row),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                ApplicationStatus.valueOf(row.getString("status")),
                Moments.of(row, "submitted_at"),
                from == null ? null : new AdmissionMeans(row.getInt("persons"), row.getBigDecimal("amount"), from),
                row.getBoolean("made_up"),
                row.getInt("version"));
    }
}
