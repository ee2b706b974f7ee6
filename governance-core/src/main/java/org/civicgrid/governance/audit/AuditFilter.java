package org.civicgrid.governance.audit;

import java.time.Instant;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for. Absent means any.
 *
 * @param from at or after
 * @param to before
 * @param act stable code of the act
 * @param subjectKind kind of the thing
 * @param subject identity of the thing for people; needs its kind
 * @param accountId account that acted
 * @param postId post through which it acted
 * @param territoryId exactly this territory
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String act,
        @Nullable String subjectKind,
        @Nullable String subject,
        @Nullable Long accountId,
        @Nullable Integer postId,
        @Nullable Integer territoryId) {

    private static final Instant FIRST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws InvalidInput naming each value that cannot be searched for */
    public AuditFilter {
        new InvalidInput.Collector()
                .when(isBeyond(from), "from", "out-of-range", from, FIRST, LAST)
                .when(isBeyond(to), "to", "out-of-range", to, FIRST, LAST)
                .when(PlainText.hasForbiddenCharacters(act), "act", "forbidden-characters", null)
                .when(PlainText.hasForbiddenCharacters(subjectKind), "subjectKind", "forbidden-characters", null)
                .when(PlainText.hasForbiddenCharacters(subject), "subject", "forbidden-characters", null)
                .when(subject != null && subjectKind == null, "subjectKind", "subject-kind-needed", null)
                .refuseIfAny();
    }

    /** Without any condition. */
    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null, null, null, null);
    }

    private static boolean isBeyond(@Nullable Instant instant) {
        return instant != null && (instant.isBefore(FIRST) || instant.isAfter(LAST));
    }
}
