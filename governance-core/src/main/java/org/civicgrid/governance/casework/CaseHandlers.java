package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.database.Writes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Units that lead or have led a case. A department that returned one goes on reading it, and nothing more. */
@Repository
@RequiredArgsConstructor
class CaseHandlers {

    private static final String INSERT =
            "insert into case_handler (case_id, unit_id, reported_at) values (?, ?, ?) on conflict do nothing";

    private final JdbcTemplate jdbc;
    private final Writes writes;

    /** Keeps the units that acts of a case's history made its lead. */
    void keep(GovernanceCase it, List<CaseEvent> acts) {
        rows(it, acts).forEach(row -> writes.send(INSERT, row));
    }

    /** The same for many cases, with the acts by the id of the case. */
    void keep(List<GovernanceCase> cases, Map<Long, List<CaseEvent>> acts) {
        var rows = cases.stream()
                .flatMap(it -> rows(it, Objects.requireNonNull(acts.get(it.id()))))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    /** Those of some cases that a unit leads or has led. */
    Set<Long> among(Collection<Long> caseIds, int unitId) {
        return Set.copyOf(jdbc.queryForList(
                "select case_id from case_handler where case_id = any(?) and unit_id = ?",
                Long.class,
                caseIds.toArray(Long[]::new),
                unitId));
    }

    private static Stream<Object[]> rows(GovernanceCase it, List<CaseEvent> acts) {
        return acts.stream()
                .map(event -> event.details().leadUnitId())
                .filter(Objects::nonNull)
                .distinct()
                .map(unit -> new Object[] {it.id(), unit, Timestamp.from(it.getReportedAt())});
    }
}
