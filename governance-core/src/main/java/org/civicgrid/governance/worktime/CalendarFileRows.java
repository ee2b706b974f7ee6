package org.civicgrid.governance.worktime;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a calendar file into days and notes what is wrong with them as {@code lines[<line>].<column>}. */
@RequiredArgsConstructor
final class CalendarFileRows {

    private static final int MAX_NAME = 40;
    private static final int MAX_EDITION = 100;

    private final int firstYear;
    private final int lastYear;
    private final InvalidInput.Collector faults;
    private final List<CalendarDay> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    void take(CSVRecord row, long line) {
        var date = date(row, line);
        var kind = kind(row, line);
        var name = text(row, line, "name", MAX_NAME);
        var edition = text(row, line, "edition", MAX_EDITION);
        var provisional = flag(row, line);
        if (date != null && kind != null) {
            check(date, kind, line);
        }
        if (date != null && kind != null && name != null && edition != null && provisional != null) {
            days.add(new CalendarDay(date, kind, name, edition, provisional));
        }
    }

    /** @throws InvalidInput if anything was wrong, or no row was there */
    List<CalendarDay> days() {
        faults.refuseIfAny();
        faults.when(days.isEmpty(), "file", "calendar-file-empty", null).refuseIfAny();
        return List.copyOf(days);
    }

    private void check(LocalDate date, CalendarDay.Kind kind, long line) {
        var field = field(line, "date");
        var wrongYear = date.getYear() < firstYear || date.getYear() > lastYear;
        faults.when(wrongYear, field, "calendar-date-other-year", date, firstYear, lastYear);
        faults.when(!seen.add(date), field, "calendar-date-twice", date);
        var weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        faults.when(kind == CalendarDay.Kind.WORKDAY && weekday, field, "calendar-workday-on-weekday", date);
    }

    private @Nullable LocalDate date(CSVRecord row, long line) {
        var value = value(row, "date");
        try {
            return LocalDate.parse(value == null ? "" : value);
        } catch (DateTimeParseException e) {
            faults.when(true, field(line, "date"), "calendar-date-format", value);
            return null;
        }
    }

    private CalendarDay.@Nullable Kind kind(CSVRecord row, long line) {
        var value = value(row, "kind");
        for (var kind : CalendarDay.Kind.values()) {
            if (kind.name().equals(value)) {
                return kind;
            }
        }
        faults.when(true, field(line, "kind"), "calendar-kind-unknown", value);
        return null;
    }

    private @Nullable String text(CSVRecord row, long line, String column, int max) {
        var value = PlainText.tidy(value(row, column));
        var bad = value == null
                || PlainText.length(value) > max
                || PlainText.hasForbiddenCharacters(value)
                || value.lines().count() > 1;
        faults.when(bad, field(line, column), "calendar-text", value, max);
        return bad ? null : requireNonNull(value);
    }

    private @Nullable Boolean flag(CSVRecord row, long line) {
        var value = value(row, "provisional");
        var known = "true".equals(value) || "false".equals(value);
        faults.when(!known, field(line, "provisional"), "calendar-flag", value);
        return known ? Boolean.valueOf(value) : null;
    }

    private static @Nullable String value(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : null;
    }

    private static String field(long line, String column) {
        return "lines[" + line + "]." + column;
    }
}
