package org.civicgrid.governance.party;

import java.time.LocalDate;
import java.util.Objects;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * A term on a regional committee, in Asia/Shanghai. Five years are the most: 《中国共产党章程》 art. 31 gives basic-level
 * committees terms of three to five years; who joins later serves the rest.
 *
 * @param from first day
 * @param to first day after it (届满日)
 */
record MemberTerm(LocalDate from, LocalDate to) {

    private static final int LONGEST_IN_YEARS = 5;

    /**
     * Reads the end of a term that still runs today; what is faulty is noted.
     *
     * @param from first day; of one far ahead, which the caller has noted, the end is not asked
     */
    static MemberTerm read(FormInput form, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from.isAfter(today.plusYears(2L * LONGEST_IN_YEARS))) {
            return new MemberTerm(from, from);
        }
        var earliest = (from.isAfter(today) ? from : today).plusDays(1);
        var latest = from.plusYears(LONGEST_IN_YEARS);
        form.when(to == null, "termTo", "required", null);
        var outside = to != null && (to.isBefore(earliest) || to.isAfter(latest));
        form.when(outside, "termTo", "out-of-range", to, earliest.toString(), latest.toString());
        return new MemberTerm(from, Objects.requireNonNullElse(to, latest));
    }
}
