package org.civicgrid.grid.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.InvalidInput;

/** Reads moments of a query: a day of Asia/Shanghai such as 2026-11-23, or an instant such as 2026-11-23T01:00:00Z. */
final class MomentText {

    private static final int DAY = "2026-11-23".length();
    private static final int LAST_YEAR = 2999;

    private MomentText() {}

    /** The instant, or the start of the day. */
    static Instant start(String field, String text) {
        return read(field, text, 0);
    }

    /** The instant, or the end of the day. */
    static Instant end(String field, String text) {
        return read(field, text, 1);
    }

    private static Instant read(String field, String text, int daysLater) {
        try {
            var moment = text.length() > DAY
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(CalendarZone.SHANGHAI)
                            .toInstant();
            if (isReasonable(moment)) {
                return moment;
            }
        } catch (DateTimeException malformed) {
            throw InvalidInput.of(field, "moment", text);
        }
        throw InvalidInput.of(field, "moment", text);
    }

    private static boolean isReasonable(Instant moment) {
        var year = moment.atZone(CalendarZone.SHANGHAI).getYear();
        return year > 0 && year <= LAST_YEAR;
    }
}
