package org.civicgrid.governance.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.civicgrid.governance.kernel.Validity;

/** Reads off a row of the force from when to when it holds. */
final class ValidityColumns {

    private ValidityColumns() {}

    static Validity of(ResultSet row) throws SQLException {
        return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
