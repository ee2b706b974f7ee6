package org.civicgrid.governance.cooperation;

import java.time.LocalDate;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which shared actions are asked for.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the committees below, not of this territory's own alone
 * @param kind null for all five
 * @param state null for all
 * @param year in which they begin; null for any
 * @param month 1 to 12 of that year; null for all
 * @param organization a Party organisation that takes part; null for any
 * @param residentUnit a resident unit that takes part; null for any
 * @param words part of the title or of the name of who takes part; null or blank for all
 */
public record CooperationQuery(
        @Nullable String territory,
        boolean below,
        @Nullable CooperationKind kind,
        @Nullable AskedState state,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer organization,
        @Nullable Integer residentUnit,
        @Nullable String words) {

    static final int FIRST_YEAR = 1949;
    static final int LAST_YEAR = 9998;

    private static final int MONTHS = 12;
    private static final int LONGEST_WORDS = 80;

    /**
     * The days in which they begin.
     *
     * @throws InvalidInput naming what cannot be
     */
    Days days() {
        var form = new FormInput();
        form.optional("q", words, LONGEST_WORDS);
        form.when(outside(year, FIRST_YEAR, LAST_YEAR), "year", "out-of-range", year, FIRST_YEAR, LAST_YEAR)
                .when(outside(month, 1, MONTHS), "month", "out-of-range", month, 1, MONTHS)
                .when(year == null && month != null, "year", "required", null);
        form.refuseIfAny();
        if (year == null) {
            return new Days(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR + 1, 1, 1));
        }
        var first = LocalDate.of(year, month == null ? 1 : month, 1);
        return new Days(first, month == null ? first.plusYears(1) : first.plusMonths(1));
    }

    /** From a first day to the day after the last. */
    record Days(LocalDate from, LocalDate to) {

        /**
         * Those of a year.
         *
         * @throws InvalidInput if the figures of that year cannot be
         */
        static Days of(int year) {
            return new CooperationQuery(null, true, null, null, year, null, null, null, null).days();
        }
    }

    private static boolean outside(@Nullable Integer value, int least, int most) {
        return value != null && (value < least || value > most);
    }
}
