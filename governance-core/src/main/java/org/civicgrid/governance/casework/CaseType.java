package org.civicgrid.governance.casework;

import java.time.Duration;
import java.util.List;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.governance.worktime.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a case type. A case keeps the version of its day.
 *
 * @param line SAFETY, DEVELOPMENT or BOTH
 * @param keywords words that callers use
 * @param duplicates within what radius and window open cases are suggested
 * @param extraFields what reports say beside what every report says, in the order of the form
 */
public record CaseType(
        int id,
        String code,
        int version,
        String line,
        GovernanceDomain domain,
        @Nullable String serviceClass,
        Naming naming,
        String keywords,
        String leadDepartment,
        List<String> assistDepartments,
        String leadLevel,
        Severity severity,
        Limits limits,
        boolean fieldCheck,
        boolean residentRating,
        Proof proof,
        DuplicateRule duplicates,
        boolean onTheSpot,
        String source,
        List<ExtraField> extraFields,
        boolean inForce) {

    public CaseType {
        extraFields = List.copyOf(extraFields);
    }

    /** Names in both languages. */
    public record Naming(String className, String classNameEn, String name, String nameEn) {}

    /** What feedback must bring. */
    public enum Proof {
        PHOTO,
        PHOTO_PAIR,
        DOCUMENT,
        NONE
    }

    /**
     * Where and when another report is probably the same.
     *
     * @param radiusMetres around the point
     * @param window before the report
     */
    public record DuplicateRule(int radiusMetres, Duration window) {}

    /**
     * Time limits of the stages.
     *
     * @param basis what they count, but for {@code urgent}
     * @param urgent handling limit of an URGENT case, calendar time; null when none is set
     */
    public record Limits(
            TimeBasis basis,
            Duration accept,
            Duration dispatch,
            Duration handle,
            Duration check,
            Duration whole,
            @Nullable Duration urgent) {

        /** The limit of one clock for a case of this severity. */
        public TimeLimit of(ClockKind clock, Severity severity) {
            if (clock == ClockKind.HANDLE && severity == Severity.URGENT && urgent != null) {
                return new TimeLimit(urgent, TimeBasis.CALENDAR);
            }
            var amount =
                    switch (clock) {
                        case ACCEPT -> accept;
                        case DISPATCH -> dispatch;
                        case HANDLE -> handle;
                        case CHECK -> check;
                        case WHOLE -> whole;
                    };
            return new TimeLimit(amount, basis);
        }
    }
}
