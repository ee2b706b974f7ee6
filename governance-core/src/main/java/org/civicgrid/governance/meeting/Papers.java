package org.civicgrid.governance.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of minutes and notices, to which one only ever adds. */
@Repository
@RequiredArgsConstructor
class Papers {

    private final JdbcClient jdbc;

    /** The edition of the minutes that stands; empty before the first. */
    Optional<MeetingView.Minutes> minutes(int meetingId) {
        return jdbc.sql("select * from meeting_minutes where meeting_id = ? order by edition desc limit 1")
                .param(meetingId)
                .query((row, number) -> new MeetingView.Minutes(
                        row.getInt("edition"),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("author")))
                .optional();
    }

    void write(int meetingId, String text, Instant now, String author) {
        jdbc.sql("""
                        insert into meeting_minutes (meeting_id, edition, text, written_at, author)
                        select :meeting, coalesce(max(edition), 0) + 1, :text, :now, :author
                        from meeting_minutes where meeting_id = :meeting
                        """)
                .param("meeting", meetingId)
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("author", author)
                .update();
    }

    /** The newest notice; empty before the first. */
    Optional<MeetingNotice> notice(int meetingId) {
        return jdbc.sql("select * from meeting_notice where meeting_id = ? order by sequence desc limit 1")
                .param(meetingId)
                .query((row, number) -> new MeetingNotice(
                        row.getInt("sequence"),
                        row.getString("text"),
                        row.getString("calendar"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getString("issuer")))
                .optional();
    }

    void issue(int meetingId, MeetingNotice notice) {
        jdbc.sql("insert into meeting_notice (meeting_id, sequence, text, calendar, issued_at, issuer)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        meetingId,
                        notice.sequence(),
                        notice.text(),
                        notice.calendar(),
                        Timestamp.from(notice.issuedAt()),
                        notice.issuer())
                .update();
    }
}
