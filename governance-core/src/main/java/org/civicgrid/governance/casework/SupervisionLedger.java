package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of supervision (督办台账): what is overdue, what owes a reply, and every supervision there was. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SupervisionLedger {

    private static final Cursor.Order OWED = Cursor.Order.of("reply-due", SortType.INSTANT, SortType.LONG);
    private static final Cursor.Order NEWEST = Cursor.Order.of("supervised", SortType.INSTANT, SortType.LONG);

    private final JdbcTemplate jdbc;
    private final CaseLists lists;
    private final SupervisionActs acts;
    private final ReachGuard guard;

    /** A row of a page, its place in the order, and the supervision it is about. */
    private record Found(
            CaseSummary it, Cursor place, @Nullable Integer seq) {}

    /**
     * Open cases past their deadline, longest overdue first.
     *
     * @throws InvalidInput if the page does not start where one of this order ended
     */
    public KeysetPage<SupervisionLine> overdue(ActingPost by, CaseFilter filter, Paging paging) {
        var page = lists.page(by, overdue(filter), CaseFilter.Order.MOST_URGENT, paging);
        var known = acts.of(page.items().stream().map(CaseSummary::id).toList());
        return page.map(it -> SupervisionActs.line(it, known.getOrDefault(it.id(), List.of()), null));
    }

    /**
     * Open cases that owe a reply, earliest deadline of the reply first.
     *
     * @throws InvalidInput if the page does not start where one of this order ended
     */
    public KeysetPage<SupervisionLine> owed(ActingPost by, CaseFilter filter, Paging paging) {
        var query = owed(by, filter);
        paging.start(OWED)
                .ifPresent(start -> query.and(
                        "(c.reply_due_at, c.id) > (?, ?)", Timestamp.from(start.instant(0)), start.number(1)));
        var rows = jdbc.query(
                query.sql(", c.reply_due_at", "c.reply_due_at, c.id", paging.rows()),
                (row, n) -> {
                    var it = lists.summary(row, n);
                    return new Found(
                            it, OWED.at(row.getTimestamp("reply_due_at").toInstant(), it.id()), null);
                },
                query.values());
        return lines(rows, paging);
    }

    /**
     * Every supervision, newest first; a case that was supervised twice stands there twice.
     *
     * @throws InvalidInput if the page does not start where one of this order ended
     */
    public KeysetPage<SupervisionLine> all(ActingPost by, CaseFilter filter, Paging paging) {
        guard.narrow(by);
        var query =
                lists.query(by, filter).join("case_event e on e.case_id = c.id").and("e.action = 'SUPERVISE'");
        paging.start(NEWEST)
                .ifPresent(
                        start -> query.and("(e.at, e.id) < (?, ?)", Timestamp.from(start.instant(0)), start.number(1)));
        var rows = jdbc.query(
                query.sql(", e.at, e.id as event_id, e.seq", "e.at desc, e.id desc", paging.rows()),
                (row, n) -> new Found(
                        lists.summary(row, n),
                        NEWEST.at(row.getTimestamp("at").toInstant(), row.getLong("event_id")),
                        row.getInt("seq")),
                query.values());
        return lines(rows, paging);
    }

    /** How many are overdue, counted to {@link CaseLists#COUNT_CAP} at least. */
    public long countOverdue(ActingPost by, CaseFilter filter) {
        return lists.counts(by, List.of(overdue(filter))).get(0);
    }

    /** How many owe a reply, counted to {@link CaseLists#COUNT_CAP} at most. */
    public long countOwed(ActingPost by, CaseFilter filter) {
        var query = owed(by, filter);
        return Objects.requireNonNull(
                jdbc.queryForObject(query.countSql(CaseLists.COUNT_CAP), Long.class, query.values()));
    }

    private CaseQuery owed(ActingPost by, CaseFilter filter) {
        guard.narrow(by);
        return lists.query(by, filter).and("c.open and c.reply_due_at is not null");
    }

    private static CaseFilter overdue(CaseFilter filter) {
        return filter.withOpen(true).withLight(Light.RED);
    }

    private KeysetPage<SupervisionLine> lines(List<Found> rows, Paging paging) {
        var page = KeysetPage.of(rows, paging, Found::place);
        var ids = new ArrayList<Long>();
        page.items().forEach(row -> ids.add(row.it().id()));
        Map<Long, List<SupervisionActs.Act>> known = acts.of(ids);
        return page.map(row ->
                SupervisionActs.line(row.it(), known.getOrDefault(row.it().id(), List.of()), row.seq()));
    }
}
