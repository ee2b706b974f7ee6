package org.civicgrid.governance.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of participants. */
@Repository
@RequiredArgsConstructor
class Participants {

    private static final int FIRST_GUEST = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /**
     * A seat on the committee, for a meeting.
     *
     * @param personId the member of the force that it is, when it is one
     * @param deskCode code of the unit through which a resident unit acts on the platform
     */
    record Seat(
            int memberId,
            @Nullable Integer personId,
            @Nullable Integer residentUnitId,
            @Nullable String deskCode,
            Capacity capacity,
            String name,
            @Nullable String represents) {}

    /** In the order of lists: the committee, then guests. */
    List<Participant> of(int meetingId) {
        return jdbc.sql("select * from meeting_participant where meeting_id = ? order by order_no, id")
                .param(meetingId)
                .query(Participants::read)
                .list();
    }

    /** Gives these seats a voice, adding those that are missing. */
    void seat(int meetingId, List<Seat> seats) {
        var rows = IntStream.range(0, seats.size())
                .mapToObj(i -> values(meetingId, i + 1, seats.get(i)))
                .toList();
        batches.batchUpdate("""
                insert into meeting_participant (meeting_id, order_no, member_id, person_id, resident_unit_id, desk_code,
                  capacity, name, represents, voice)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                on conflict (meeting_id, member_id) do update set order_no = excluded.order_no,
                  person_id = excluded.person_id, resident_unit_id = excluded.resident_unit_id,
                  desk_code = excluded.desk_code, capacity = excluded.capacity, name = excluded.name,
                  represents = excluded.represents, voice = true
                """, rows);
    }

    private static @Nullable Object[] values(int meetingId, int order, Seat seat) {
        return new Object[] {
            meetingId,
            order,
            seat.memberId(),
            seat.personId(),
            seat.residentUnitId(),
            seat.deskCode(),
            seat.capacity().name(),
            seat.name(),
            seat.represents()
        };
    }

    /** Removes the seats that are not among these. */
    void unseatOthers(int meetingId, List<Seat> seats) {
        others("delete from meeting_participant", meetingId, seats);
    }

    /** Takes the voice from the seats that are not among these. */
    void muteOthers(int meetingId, List<Seat> seats) {
        others("update meeting_participant set voice = false", meetingId, seats);
    }

    private void others(String act, int meetingId, List<Seat> seats) {
        jdbc.sql(act + " where meeting_id = :meeting and member_id <> all(:members)")
                .param("meeting", meetingId)
                .param("members", seats.stream().map(Seat::memberId).toArray(Integer[]::new))
                .update();
    }

    void replaceGuests(int meetingId, List<MeetingPlan.Guest> guests) {
        jdbc.sql("delete from meeting_participant where meeting_id = ? and capacity = 'GUEST'")
                .param(meetingId)
                .update();
        var rows = IntStream.range(0, guests.size())
                .mapToObj(i -> new Object[] {
                    meetingId,
                    FIRST_GUEST + i,
                    guests.get(i).name(),
                    guests.get(i).represents()
                })
                .toList();
        batches.batchUpdate(
                "insert into meeting_participant (meeting_id, order_no, name, represents, capacity, voice)"
                        + " values (?, ?, ?, ?, 'GUEST', false)",
                rows);
    }

    /** Records who came; whoever was present before keeps the moment of signing in. */
    void record(Map<Integer, Attendance> attendance, Instant now) {
        var rows = attendance.entrySet().stream()
                .map(it -> new Object[] {
                    it.getValue().name(), it.getValue() == Attendance.PRESENT, Timestamp.from(now), it.getKey()
                })
                .toList();
        batches.batchUpdate(
                "update meeting_participant set attendance = ?,"
                        + " signed_in_at = case when ? then coalesce(signed_in_at, ?) end where id = ?",
                rows);
    }

    static Participant read(ResultSet row, int number) throws SQLException {
        var attendance = row.getString("attendance");
        return new Participant(
                row.getInt("id"),
                row.getObject("member_id", Integer.class),
                Capacity.valueOf(row.getString("capacity")),
                row.getString("name"),
                row.getString("represents"),
                row.getBoolean("voice"),
                attendance == null ? null : Attendance.valueOf(attendance),
                Moments.of(row, "signed_in_at"));
    }
}
