package org.civicgrid.governance.kernel;

import java.time.LocalDate;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form: tidies each, and notes as a fault what is missing, too long or cannot be. */
public final class FormInput {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final InvalidInput.Collector faults = new InvalidInput.Collector();

    /**
     * A text that must be there.
     *
     * @param longest in characters as people count them
     * @return the tidy text; empty when its absence was noted
     */
    public String required(String field, @Nullable String text, int longest) {
        var tidy = optional(field, text, longest);
        faults.when(tidy == null, field, "required", null);
        return tidy == null ? "" : tidy;
    }

    /**
     * A text that may be missing.
     *
     * @param longest in characters as people count them
     * @return the tidy text; null when nothing is left
     */
    public @Nullable String optional(String field, @Nullable String text, int longest) {
        var tidy = PlainText.tidy(text);
        faults.when(PlainText.length(tidy) > longest, field, "too-long", text, longest);
        faults.when(PlainText.hasForbiddenCharacters(tidy), field, "forbidden-characters", null);
        return tidy;
    }

    /** The day on which a row begins: the one given, or today; from 1949-10-01 to a year ahead. */
    public LocalDate beginning(String field, @Nullable LocalDate day, LocalDate today) {
        return day == null ? today : between(field, day, EARLIEST, today.plusYears(1));
    }

    /** The day for which a register is asked: the one given, or today; from 1949-10-01 to 9999-12-31. */
    public LocalDate asOf(String field, @Nullable LocalDate day, LocalDate today) {
        return day == null ? today : between(field, day, EARLIEST, LATEST);
    }

    /** The day on which a row no longer holds: after its first day, at most a year ahead. */
    public LocalDate ending(String field, @Nullable LocalDate day, LocalDate first, LocalDate today) {
        faults.when(day == null, field, "required", null);
        return day == null ? today : between(field, day, first.plusDays(1), today.plusYears(1));
    }

    /** Notes a fault when {@code wrong}. */
    public FormInput when(boolean wrong, String field, String code, @Nullable Object value, Object... args) {
        faults.when(wrong, field, code, value, args);
        return this;
    }

    /** @throws InvalidInput if anything was noted */
    public void refuseIfAny() {
        faults.refuseIfAny();
    }

    private LocalDate between(String field, LocalDate day, LocalDate earliest, LocalDate latest) {
        var outside = day.isBefore(earliest) || day.isAfter(latest);
        faults.when(outside, field, "out-of-range", day, earliest.toString(), latest.toString());
        return day;
    }
}
