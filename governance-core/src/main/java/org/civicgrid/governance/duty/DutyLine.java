package org.civicgrid.governance.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.civicgrid.governance.casework.DutyLines;
import org.civicgrid.governance.kernel.Validity;

/**
 * A line of the duty matrix for the time it holds: which level leads, assists or has no part in a class of matters (职责分工).
 *
 * @param typePattern code of a case type, or a prefix followed by {@code *}
 * @param roles of each level; exactly one leads
 * @param draft whether it is of the delivered draft (草案)
 */
public record DutyLine(
        int id,
        String typePattern,
        String title,
        String titleEn,
        Map<DutyLevel, DutyRole> roles,
        boolean draft,
        Validity validity) {

    public DutyLine {
        roles = Map.copyOf(roles);
    }

    /** The level that leads. */
    public DutyLevel lead() {
        return roles.entrySet().stream()
                .filter(it -> it.getValue() == DutyRole.LEAD)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** As routing reads it, with the reason that is shown on the case. */
    DutyLines.Line line() {
        return new DutyLines.Line(
                typePattern,
                lead().lead(),
                "职责分工：“%s”由%s牵头".formatted(title, lead().words()),
                "Duty matrix: %s is led by %s".formatted(titleEn, lead().wordsEn()));
    }

    static DutyLine of(ResultSet row, int number) throws SQLException {
        return new DutyLine(
                row.getInt("id"),
                row.getString("type_pattern"),
                row.getString("title"),
                row.getString("title_en"),
                Map.of(
                        DutyLevel.DISTRICT, DutyRole.valueOf(row.getString("district_role")),
                        DutyLevel.STREET, DutyRole.valueOf(row.getString("street_role")),
                        DutyLevel.COMMUNITY, DutyRole.valueOf(row.getString("community_role"))),
                row.getBoolean("draft"),
                Validity.of(row));
    }

    /** Whether it holds on a day. */
    boolean holdsOn(LocalDate day) {
        return validity.covers(day);
    }
}
