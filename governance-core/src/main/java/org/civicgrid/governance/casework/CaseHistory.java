package org.civicgrid.governance.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.database.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The append-only history: rows are added and read, never changed. */
@Repository
@RequiredArgsConstructor
class CaseHistory {

    private static final String INSERT = """
            insert into case_event (case_id, seq, at, action, from_stage, to_stage, actor_post_id, actor_unit_id, actor,
              reason_code, text, public, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final ObjectMapper json;

    void append(long caseId, List<CaseEvent> events) {
        events.forEach(event -> writes.send(INSERT, values(caseId, event)));
    }

    /** Appends the histories of many cases, by the id of the case. */
    void append(Map<Long, List<CaseEvent>> events) {
        var rows = new ArrayList<Object[]>();
        events.forEach((id, own) -> own.forEach(event -> rows.add(values(id, event))));
        jdbc.batchUpdate(INSERT, rows);
    }

    /** In the order in which it happened. */
    List<CaseEvent> of(long caseId) {
        return jdbc.query("select * from case_event where case_id = ? order by seq", this::event, caseId);
    }

    /** The histories of many cases, by the id of the case, each in the order in which it happened. */
    Map<Long, List<CaseEvent>> ofAll(Collection<Long> caseIds) {
        var histories = new HashMap<Long, List<CaseEvent>>();
        jdbc.query(
                "select * from case_event where case_id = any(?) order by case_id, seq",
                row -> {
                    histories
                            .computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                            .add(event(row, 0));
                },
                (Object) caseIds.toArray(Long[]::new));
        return histories;
    }

    private @Nullable Object[] values(long caseId, CaseEvent event) {
        return new Object[] {
            caseId,
            event.seq(),
            Timestamp.from(event.at()),
            event.action().name(),
            event.fromStage() == null ? null : event.fromStage().name(),
            event.toStage().name(),
            event.actorPostId(),
            event.actorUnitId(),
            event.actor(),
            event.reasonCode(),
            event.text(),
            event.publicText(),
            json.writeValueAsString(event.details())
        };
    }

    private CaseEvent event(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_stage");
        return new CaseEvent(
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                Action.valueOf(row.getString("action")),
                from == null ? null : Stage.valueOf(from),
                Stage.valueOf(row.getString("to_stage")),
                row.getObject("actor_post_id", Integer.class),
                row.getObject("actor_unit_id", Integer.class),
                row.getString("actor"),
                row.getString("reason_code"),
                row.getString("text"),
                row.getBoolean("public"),
                json.readValue(row.getString("details"), EventDetails.class));
    }
}
