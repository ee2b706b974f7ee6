package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was urged, supervised and replied, read for a page of cases in one statement. */
@Repository
@RequiredArgsConstructor
class SupervisionActs {

    private static final String SELECT = """
            select case_id, seq, at, action, actor, text, details ->> 'until' as until from case_event
            where case_id = any(?) and action in ('URGE', 'SUPERVISE', 'REPLY') order by case_id, seq
            """;

    private final JdbcTemplate jdbc;

    /** An act, as far as the ledger shows it. */
    record Act(
            int seq,
            Instant at,
            Action action,
            String actor,
            @Nullable String text,
            @Nullable Instant until) {}

    /** By the id of the case, in the order in which they happened. */
    Map<Long, List<Act>> of(List<Long> caseIds) {
        var acts = new HashMap<Long, List<Act>>();
        jdbc.query(
                SELECT,
                row -> {
                    acts.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                            .add(act(row));
                },
                (Object) caseIds.toArray(Long[]::new));
        return acts;
    }

    /**
     * The line of a case.
     *
     * @param seq of the supervision asked for; null for the last one
     */
    static SupervisionLine line(CaseSummary it, List<Act> acts, @Nullable Integer seq) {
        var urged = acts.stream().filter(act -> act.action() == Action.URGE).toList();
        var supervised = acts.stream()
                .filter(act -> act.action() == Action.SUPERVISE && (seq == null || act.seq() == seq))
                .reduce((first, last) -> last);
        return new SupervisionLine(
                it,
                urged.size(),
                urged.isEmpty() ? null : urged.get(urged.size() - 1).at(),
                supervised.map(act -> supervision(act, acts)).orElse(null));
    }

    private static SupervisionLine.Supervision supervision(Act act, List<Act> acts) {
        var answer = acts.stream()
                .filter(next -> next.seq() > act.seq() && next.action() != Action.URGE)
                .findFirst()
                .filter(next -> next.action() == Action.REPLY);
        return new SupervisionLine.Supervision(
                act.at(),
                act.actor(),
                act.text(),
                act.until(),
                answer.map(Act::at).orElse(null),
                answer.map(Act::text).filter(Objects::nonNull).orElse(null));
    }

    private static Act act(ResultSet row) throws SQLException {
        var until = row.getString("until");
        return new Act(
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                Action.valueOf(row.getString("action")),
                row.getString("actor"),
                row.getString("text"),
                until == null ? null : Instant.parse(until));
    }
}
