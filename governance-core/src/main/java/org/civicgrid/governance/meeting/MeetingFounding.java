package org.civicgrid.governance.meeting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds the closed meetings of past years in batches when a district is loaded for the first time. They resolved nothing that
 * is still to be done: what becomes a case goes through {@link MeetingDesk}.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class MeetingFounding {

    private static final Duration AHEAD = Duration.ofDays(5);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Meetings meetings;
    private final Hosts hosts;

    /**
     * A meeting that was held and closed.
     *
     * @param territory code of the street or community whose committee called it
     * @param issuer who called it, in words
     */
    public record PastMeeting(
            String territory,
            String title,
            String place,
            Instant startsAt,
            Instant endsAt,
            List<String> agenda,
            String minutes,
            String issuer) {}

    /** Adds them, with everybody who was in office on the day; one whose committee had nobody is left out. */
    public void addClosed(Collection<PastMeeting> past) {
        var ids = new LinkedHashMap<Integer, PastMeeting>();
        past.forEach(it -> jdbc.sql("""
                        insert into meeting (kind, host_id, title, place, territory_id, district_id, street_id, community_id,
                          starts_at, ends_at, quorum, state, uid, sequence, made_up)
                        select :kind, p.id, :title, :place, p.territory_id, p.district_id, p.street_id, p.community_id,
                          :startsAt, :endsAt, :quorum, 'HELD', gen_random_uuid(), 0, p.made_up
                        from party_organization p join territory t on t.id = p.territory_id
                        where t.code = :territory and t.valid_to is null and p.kind = 'REGIONAL_COMMITTEE'
                          and p.valid_to is null and exists (
                            select from committee_member c where c.committee_id = p.id and c.valid_from <= :day
                              and least(c.valid_to, c.term_to) > :day)
                        returning id
                        """)
                .param("kind", MeetingKind.REGIONAL_PARTY_JOINT_MEETING.name())
                .param("title", it.title())
                .param("place", it.place())
                .param("startsAt", Timestamp.from(it.startsAt()))
                .param("endsAt", Timestamp.from(it.endsAt()))
                .param("quorum", Quorum.MORE_THAN_HALF.name())
                .param("territory", it.territory())
                .param("day", LocalDate.ofInstant(it.startsAt(), CalendarZone.SHANGHAI))
                .query(Integer.class)
                .optional()
                .ifPresent(id -> ids.put(id, it)));
        if (!ids.isEmpty()) {
            seat(ids);
            write(ids);
            close(ids);
        }
    }

    /** Who was in office on the day came, but for every seventh, who was excused. */
    private void seat(Map<Integer, PastMeeting> past) {
        jdbc.sql("""
                        insert into meeting_participant (meeting_id, member_id, person_id, resident_unit_id, desk_code,
                          capacity, name, represents, order_no, voice, attendance, signed_in_at)
                        select m.id, c.id, c.person_id, c.home_unit_id, u.credit_code, c.kind, c.name,
                          u.name,
                          row_number() over (partition by m.id order by c.seat, c.display_order, c.id), true,
                          case when (m.id + c.id) % 7 = 0 then 'EXCUSED' else 'PRESENT' end,
                          case when (m.id + c.id) % 7 > 0 then m.starts_at - interval '5 minutes' end
                        from meeting m join committee_member c on c.committee_id = m.host_id
                          and c.valid_from <= (m.starts_at at time zone 'Asia/Shanghai')::date
                          and least(c.valid_to, c.term_to) > (m.starts_at at time zone 'Asia/Shanghai')::date
                        left join resident_unit u on u.id = c.home_unit_id
                        where m.id = any(:meetings)
                        """).param("meetings", past.keySet().toArray(Integer[]::new)).update();
    }

    private void write(Map<Integer, PastMeeting> past) {
        batches.batchUpdate(
                "insert into meeting_agenda_item (meeting_id, order_no, text) values (?, ?, ?)",
                past.entrySet().stream()
                        .flatMap(it -> IntStream.range(0, it.getValue().agenda().size())
                                .mapToObj(i -> new Object[] {
                                    it.getKey(), i + 1, it.getValue().agenda().get(i)
                                }))
                        .toList());
        batches.batchUpdate(
                "insert into meeting_minutes (meeting_id, edition, text, written_at, author) values (?, 1, ?, ?, ?)",
                past.entrySet().stream()
                        .map(it -> new Object[] {
                            it.getKey(),
                            it.getValue().minutes(),
                            Timestamp.from(it.getValue().endsAt()),
                            it.getValue().issuer()
                        })
                        .toList());
        var people = people(past);
        batches.batchUpdate(
                "insert into meeting_notice (meeting_id, sequence, text, calendar, issued_at, issuer)"
                        + " values (?, ?, ?, ?, ?, ?)",
                meetings.of(past.keySet()).stream()
                        .map(it -> notice(it, people.get(it.id()), past.get(it.id())))
                        .toList());
    }

    private Map<Integer, List<Participant>> people(Map<Integer, PastMeeting> past) {
        record Seated(int meeting, Participant who) {}
        return jdbc
                .sql("select * from meeting_participant where meeting_id = any(:meetings) order by order_no")
                .param("meetings", past.keySet().toArray(Integer[]::new))
                .query((row, number) -> new Seated(row.getInt("meeting_id"), Participants.read(row, number)))
                .stream()
                .collect(groupingBy(Seated::meeting, mapping(Seated::who, toList())));
    }

    private Object[] notice(Meeting meeting, List<Participant> people, PastMeeting past) {
        var items = past.agenda().stream()
                .map(text -> AgendaItem.of(new MeetingPlan.Item(text, null)))
                .toList();
        var issued = past.startsAt().minus(AHEAD);
        var notice = NoticeWriter.notice(meeting, hosts.of(meeting), people, items, issued, past.issuer());
        return new Object[] {
            meeting.id(), notice.sequence(), notice.text(), notice.calendar(), Timestamp.from(issued), notice.issuer()
        };
    }

    private void close(Map<Integer, PastMeeting> past) {
        jdbc.sql("update meeting set state = 'CLOSED', closed_at = ends_at where id = any(:meetings)")
                .param("meetings", past.keySet().toArray(Integer[]::new))
                .update();
    }
}
