package org.civicgrid.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of resolutions. */
@Repository
@RequiredArgsConstructor
class Resolutions {

    private final JdbcClient jdbc;

    /** In the order in which they were passed. */
    List<Resolution> of(int meetingId) {
        return jdbc.sql("select * from meeting_resolution where meeting_id = ? order by order_no")
                .param(meetingId)
                .query(Resolutions::read)
                .list();
    }

    /** Some by their identities. */
    List<Resolution> of(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from meeting_resolution where id = any(?)")
                        .param(ids.toArray(Integer[]::new))
                        .query(Resolutions::read)
                        .list();
    }

    /**
     * What earlier meetings of the same host resolved, oldest first, without what was told as done in a meeting that has been
     * held since.
     */
    List<Resolution> carriedTo(Meeting meeting) {
        return jdbc.sql("""
                        select r.* from meeting_resolution r join meeting m on m.id = r.meeting_id
                        where m.host_id = :host and m.kind = :kind and m.state = 'CLOSED' and m.starts_at < :startsAt
                          and r.case_number is not null and not exists (
                            select from meeting_agenda_item a join meeting n on n.id = a.meeting_id
                            where a.resolution_id = r.id and a.stage in ('CLOSED', 'EVALUATED')
                              and n.state in ('HELD', 'CLOSED') and n.id <> :meeting)
                        order by m.starts_at, r.order_no
                        """)
                .param("host", meeting.hostId())
                .param("kind", meeting.kind().name())
                .param("startsAt", Timestamp.from(meeting.facts().startsAt()))
                .param("meeting", meeting.id())
                .query(Resolutions::read)
                .list();
    }

    void pass(int meetingId, String text, int ownerUnitId, LocalDate dueOn, Instant now) {
        jdbc.sql("""
                        insert into meeting_resolution (meeting_id, order_no, text, owner_unit_id, due_on, passed_at)
                        select :meeting, coalesce(max(order_no), 0) + 1, :text, :owner, :dueOn, :now
                        from meeting_resolution where meeting_id = :meeting
                        """)
                .param("meeting", meetingId)
                .param("text", text)
                .param("owner", ownerUnitId)
                .param("dueOn", dueOn)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes one back that has not become a case; says whether there was one. */
    boolean withdraw(int meetingId, int id) {
        return jdbc.sql("delete from meeting_resolution where meeting_id = ? and id = ? and case_number is null")
                        .params(meetingId, id)
                        .update()
                > 0;
    }

    void opened(int id, String caseNumber) {
        jdbc.sql("update meeting_resolution set case_number = ? where id = ?")
                .params(caseNumber, id)
                .update();
    }

    private static Resolution read(ResultSet row, int number) throws SQLException {
        return new Resolution(
                row.getInt("id"),
                row.getInt("meeting_id"),
                row.getInt("order_no"),
                row.getString("text"),
                row.getInt("owner_unit_id"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("passed_at").toInstant(),
                row.getString("case_number"));
    }
}
