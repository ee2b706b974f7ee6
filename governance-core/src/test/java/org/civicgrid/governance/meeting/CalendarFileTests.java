package org.civicgrid.governance.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The calendar file, read by another library than the one that wrote it. */
class CalendarFileTests {

    private static final Instant STARTS = Instant.parse("2026-11-28T01:30:00Z");
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00.123Z");
    private static final UUID UID = UUID.fromString("0b5b9f4e-6a3c-4d7e-9a55-2f1f0c7f1a11");
    private static final String TITLE = "望平社区第四季度区域党建联席会议；共驻共建，共治共享：" + "很长的题目𠮷".repeat(6);
    private static final String TEXT = "关于召开联席会议的通知\n时间：上午\n议程：\n1. 操场, 停车; 路灯\\照明";

    @Test
    void anotherLibraryReadsWhatWasWritten() {
        var event = event(file(MeetingState.CALLED, 0));

        assertThat(event.getUid().getValue()).isEqualTo(UID.toString());
        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.getDescription().getValue()).isEqualTo(TEXT);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(STARTS);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(STARTS.plusSeconds(5400));
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("中共望平社区区域委员会");
    }

    @Test
    void namesTheTimeZoneAndBringsItAlong() {
        var text = file(MeetingState.CALLED, 0);
        var calendar = read(text);

        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getTimezoneInfo().getTimezones()).hasSize(1);
        assertThat(calendar.getTimezoneInfo()
                        .getTimezones()
                        .iterator()
                        .next()
                        .getTimeZone()
                        .getRawOffset())
                .isEqualTo(TimeZone.getTimeZone("Asia/Shanghai").getRawOffset());
        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261128T093000", "BEGIN:VTIMEZONE");
    }

    @Test
    void aChangeRaisesTheSequenceAndACancellationSaysSo() {
        var changed = event(file(MeetingState.CALLED, 3));
        var cancelled = read(file(MeetingState.CANCELLED, 4));

        assertThat(changed.getSequence().getValue()).isEqualTo(3);
        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(cancelled.getEvents().get(0).getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getEvents().get(0).getSequence().getValue()).isEqualTo(4);
        assertThat(cancelled.getEvents().get(0).getUid().getValue()).isEqualTo(UID.toString());
    }

    @Test
    void namesNobodysPrivateAddress() {
        var event = event(file(MeetingState.CALLED, 0));

        assertThat(event.getAttendees())
                .extracting(it -> it.getCommonName(), it -> it.getUri(), it -> it.getEmail())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("甲书记", "urn:civicgrid:meeting-participant:1", null),
                        org.assertj.core.api.Assertions.tuple(
                                "丙校长（演示小学）", "urn:civicgrid:meeting-participant:2", null));
        assertThat(file(MeetingState.CALLED, 0)).doesNotContainIgnoringCase("mailto:");
    }

    @Test
    void foldsLongLinesByOctetsAndNeverInsideACharacter() {
        var lines = file(MeetingState.CALLED, 0).split("\r\n");

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(lines).filteredOn(line -> line.startsWith(" ")).isNotEmpty();
        assertThat(file(MeetingState.CALLED, 0)).doesNotContain("�").endsWith("END:VCALENDAR\r\n");
    }

    private static String file(MeetingState state, int sequence) {
        var place = new Jurisdiction(1, 2, 3, null, null, null);
        var facts = new MeetingFacts(TITLE, "社区会议室", null, STARTS, STARTS.plusSeconds(5400), Quorum.NONE);
        @Nullable String reason = state == MeetingState.CANCELLED ? "大雨" : null;
        var meeting = new Meeting(
                7,
                MeetingKind.REGIONAL_PARTY_JOINT_MEETING,
                5,
                facts,
                3,
                place,
                state,
                UID,
                sequence,
                reason,
                null,
                true,
                1);
        var host = new Host(5, "中共望平社区区域委员会", 3, place, null);
        return CalendarFile.of(meeting, host, people(), TEXT, NOW);
    }

    private static List<Participant> people() {
        var people = new ArrayList<Participant>();
        people.add(new Participant(1, 11, Capacity.SECRETARY, "甲书记", null, true, null, null));
        people.add(new Participant(2, 12, Capacity.PART_TIME, "丙校长", "演示小学", true, null, null));
        return people;
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static VEvent event(String text) {
        return read(text).getEvents().get(0);
    }
}
