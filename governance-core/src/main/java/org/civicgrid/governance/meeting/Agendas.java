package org.civicgrid.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of items on agendas. */
@Repository
@RequiredArgsConstructor
class Agendas {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** In order. */
    List<AgendaItem> of(int meetingId) {
        return jdbc.sql("select * from meeting_agenda_item where meeting_id = ? order by order_no")
                .param(meetingId)
                .query(Agendas::read)
                .list();
    }

    void replace(int meetingId, List<AgendaItem> items) {
        jdbc.sql("delete from meeting_agenda_item where meeting_id = ?")
                .param(meetingId)
                .update();
        var rows = IntStream.range(0, items.size())
                .mapToObj(i -> values(meetingId, i + 1, items.get(i)))
                .toList();
        batches.batchUpdate(
                "insert into meeting_agenda_item (meeting_id, order_no, text, proposer, resolution_id, stage, outcome)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] values(int meetingId, int order, AgendaItem it) {
        return new Object[] {
            meetingId, order, it.text(), it.proposer(), it.resolutionId(), name(it.stage()), name(it.outcome())
        };
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static AgendaItem read(ResultSet row, int number) throws SQLException {
        var stage = row.getString("stage");
        var outcome = row.getString("outcome");
        return new AgendaItem(
                row.getString("text"),
                row.getString("proposer"),
                row.getObject("resolution_id", Integer.class),
                stage == null ? null : Stage.valueOf(stage),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
