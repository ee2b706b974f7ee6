package org.civicgrid.governance.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the duty matrix from a day on: another division of a class, a new class, or, with {@code ends}, no line for it
 * any more.
 *
 * @param typePattern code of a case type, or a prefix followed by {@code *}; of the line that it replaces or ends, if there is
 *     one
 * @param ends whether the class has no line from that day on
 * @param day first day of the change, Asia/Shanghai
 * @param reason why; kept in the audit
 */
public record DutyChange(
        @Nullable String typePattern,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable DutyRole district,
        @Nullable DutyRole street,
        @Nullable DutyRole community,
        @Nullable Boolean ends,
        @Nullable LocalDate day,
        @Nullable String reason) {

    boolean isEnding() {
        return Boolean.TRUE.equals(ends);
    }
}
