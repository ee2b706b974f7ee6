package org.civicgrid.governance.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;

/**
 * An item of the admission list for the time it holds.
 *
 * @param code by which people cite it
 * @param departmentId whose matter it is; null for a duty of the community itself
 * @param applicationId by which it was admitted; null for what was entered directly
 * @param draft whether it is of the delivered draft (草案)
 */
record AdmissionItem(
        int id,
        int districtId,
        String code,
        AdmissionList list,
        AdmissionTerms terms,
        @Nullable Integer departmentId,
        @Nullable Integer applicationId,
        boolean draft,
        boolean madeUp,
        Validity validity,
        @Nullable String endReason,
        int version)
        implements VersionedRow {

    static final String SUBJECT = "admission-item";

    /** Number and words, as a refusal cites it. */
    String cited() {
        return code + " " + terms.clause();
    }

    static AdmissionItem of(ResultSet row, int number) throws SQLException {
        return new AdmissionItem(
                row.getInt("id"),
                row.getInt("district_id"),
                row.getString("code"),
                AdmissionList.valueOf(row.getString("list")),
                AdmissionTerms.of(row),
                row.getObject("department_unit_id", Integer.class),
                row.getObject("application_id", Integer.class),
                row.getBoolean("draft"),
                row.getBoolean("made_up"),
                Validity.of(row),
                row.getString("end_reason"),
                row.getInt("version"));
    }
}
