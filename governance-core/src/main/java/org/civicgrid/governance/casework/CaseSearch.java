package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Looks for words, type or channel from the newest case back. The database hands out finds of these and the territory in their
 * order; what else was asked for is held against each, and after a thousand of them the page ends, so that none costs more.
 */
@Component
@RequiredArgsConstructor
class CaseSearch {

    /** So many finds are looked at for a page. */
    static final int MOST = 1000;

    private static final int BATCH = 200;
    private static final CaseFilter.Order ORDER = CaseFilter.Order.NEWEST;

    /** How far a clock of another node or system may be ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Before any case. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private final ReachGuard guard;
    private final Clock clock;

    /**
     * A find, and its case when that is within the reach and fits.
     *
     * @param at instant of the report, with the identity its place in the order
     */
    private record Find(Instant at, long id, @Nullable CaseSummary it) {}

    /**
     * A page. It may hold fewer cases than were asked for, even none, although another follows: then the rest was too rare
     * among the finds, and the next page looks further back.
     *
     * @param query everything that the filter says but its words and days
     */
    KeysetPage<CaseSummary> page(
            ActingPost by, CaseQuery query, CaseFilter filter, Paging paging, RowMapper<CaseSummary> row) {
        var start = paging.start(ORDER.cursor())
                .map(it -> new Find(it.instant(0), it.number(1), null))
                .orElseGet(() -> new Find(clock.instant().plus(CLOCK_SKEW), Long.MAX_VALUE, null));
        var found = new ArrayList<CaseSummary>();
        for (int seen = 0; seen < MOST; ) {
            var most = query.narrowsFinds() ? BATCH : paging.rows() - found.size();
            var finds = finds(by, query, filter, start, most, row);
            finds.stream()
                    .map(Find::it)
                    .filter(Objects::nonNull)
                    .limit(paging.rows() - found.size())
                    .forEach(found::add);
            if (found.size() == paging.rows() || finds.size() < most) {
                return KeysetPage.of(found, paging, ORDER::after);
            }
            start = finds.get(finds.size() - 1);
            seen += finds.size();
        }
        return new KeysetPage<>(found, ORDER.cursor().at(start.at(), start.id()).encode());
    }

    private List<Find> finds(
            ActingPost by, CaseQuery query, CaseFilter filter, Find start, int most, RowMapper<CaseSummary> row) {
        var before = filter.to() != null && filter.to().isBefore(start.at()) ? new Find(filter.to(), 0, null) : start;
        var since = Objects.requireNonNullElse(filter.from(), FIRST);
        return guard.read(
                by,
                query.findsSql(),
                query.findValues(CaseTerms.of(filter), before.at(), before.id(), since, filter.isOpenOnly(), most),
                (one, n) -> find(one, n, row));
    }

    private static Find find(ResultSet row, int n, RowMapper<CaseSummary> rest) throws SQLException {
        var at = row.getTimestamp("found_at").toInstant();
        return new Find(at, row.getLong("found_id"), row.getObject("id") == null ? null : rest.mapRow(row, n));
    }
}
