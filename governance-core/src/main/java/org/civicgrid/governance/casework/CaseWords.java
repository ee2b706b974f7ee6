package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.Objects;

/** What a case is searched by. The row follows the case by itself: to the ended ones, to another territory, to its lead units. */
final class CaseWords {

    /** With {@link #values}. */
    static final String INSERT = """
            insert into case_search (case_id, open, reported_at, terms)
            values (?, ?, ?, case_words(?) || case_marks(?, ?, ?, ?, ?, ?) || case_unit_marks(?, ?))
            """;

    private static final int SEARCHED_DESCRIPTION = 200;
    private static final int SECONDS_PER_HOUR = 3600;

    private CaseWords() {}

    static Object[] values(GovernanceCase it) {
        var place = it.getJurisdiction();
        return new Object[] {
            it.id(),
            it.getStage().isOpen(),
            java.sql.Timestamp.from(it.getReportedAt()),
            searched(it),
            hour(it.getReportedAt()),
            place.districtId(),
            place.streetId(),
            place.communityId(),
            place.gridId(),
            it.getReporterPostId(),
            hour(it.getReportedAt()),
            it.getLeadUnitId()
        };
    }

    private static int hour(Instant moment) {
        return (int) Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_HOUR);
    }

    /** What full-text search looks through. */
    private static String searched(GovernanceCase it) {
        var description = it.getDescription();
        var length = Math.min(SEARCHED_DESCRIPTION, description.codePointCount(0, description.length()));
        return it.getTitle()
                + " "
                + Objects.requireNonNullElse(it.getAddress(), "")
                + " "
                + description.substring(0, description.offsetByCodePoints(0, length));
    }
}
