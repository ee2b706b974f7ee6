package org.civicgrid.portal.audit;

import java.time.Instant;
import java.util.function.ToIntFunction;
import org.civicgrid.governance.audit.AuditFilter;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search.
 *
 * @param from at or after
 * @param to before
 * @param act stable code of the act, for example {@code case.dispatch}
 * @param subjectKind kind of the thing, for example {@code case}
 * @param subject identity of the thing, for example a case number
 * @param account id of the account that acted
 * @param post id of the post through which it acted
 * @param territory code of exactly the territory concerned
 */
record AuditSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String act,
        @Nullable String subjectKind,
        @Nullable String subject,
        @Nullable Long account,
        @Nullable Integer post,
        @Nullable String territory) {

    AuditFilter filter(ToIntFunction<TerritoryCode> idOf) {
        return new AuditFilter(
                from,
                to,
                given(act),
                given(subjectKind),
                given(subject),
                account,
                post,
                given(territory) == null ? null : idOf.applyAsInt(TerritoryCode.of("territory", territory)));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
