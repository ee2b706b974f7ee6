package org.civicgrid.governance.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.PlainText;
import org.springframework.stereotype.Component;

/** Writes notices: the text that is printed and the calendar file, as they are at that moment. */
@Component
@RequiredArgsConstructor
class NoticeWriter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.CHINA).withZone(CalendarZone.SHANGHAI);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(CalendarZone.SHANGHAI);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA).withZone(CalendarZone.SHANGHAI);

    private static final int LONGEST_ISSUER = 160;

    private final Participants participants;
    private final Agendas agendas;
    private final Papers papers;
    private final Clock clock;

    /** Issues the notice of a meeting as it is now; its state tells what it says. */
    void issue(ActingPost by, Meeting meeting, Host host) {
        var people = participants.of(meeting.id());
        var items = agendas.of(meeting.id());
        papers.issue(meeting.id(), notice(meeting, host, people, items, clock.instant(), by.inWords()));
    }

    /**
     * The notice of a meeting.
     *
     * @param issuer person, post and unit in words
     */
    static MeetingNotice notice(
            Meeting meeting, Host host, List<Participant> people, List<AgendaItem> items, Instant now, String issuer) {
        var text = text(meeting, host, people, items, now);
        return new MeetingNotice(
                Objects.requireNonNull(meeting.sequence()),
                text,
                CalendarFile.of(meeting, host, people, text, now),
                now,
                PlainText.cut(issuer, LONGEST_ISSUER));
    }

    private static String text(
            Meeting meeting, Host host, List<Participant> people, List<AgendaItem> items, Instant now) {
        var facts = meeting.facts();
        var lines = new ArrayList<String>();
        lines.add(heading(meeting));
        lines.add("时间：" + MOMENT.format(facts.startsAt()) + "—" + TIME.format(facts.endsAt()));
        lines.add("地点：" + facts.place());
        lines.add("召集：" + host.name());
        lines.add("参会：" + names(people, true));
        if (people.stream().anyMatch(it -> it.capacity() == Capacity.GUEST)) {
            lines.add("列席：" + names(people, false));
        }
        if (meeting.state() == MeetingState.CANCELLED) {
            lines.add("取消原因：" + meeting.cancelReason());
        } else {
            lines.add("议程：");
            for (int i = 0; i < items.size(); i++) {
                lines.add("%d. %s".formatted(i + 1, item(items.get(i))));
            }
        }
        lines.add(host.name() + "，" + DAY.format(now));
        return String.join("\n", lines);
    }

    private static String heading(Meeting meeting) {
        var about = meeting.facts().title();
        if (meeting.state() == MeetingState.CANCELLED) {
            return "关于取消“" + about + "”的通知";
        }
        return (Objects.requireNonNull(meeting.sequence()) == 0 ? "关于召开“" : "关于调整“") + about + "”的通知";
    }

    private static String names(List<Participant> people, boolean seated) {
        return people.stream()
                .filter(it -> (it.capacity() != Capacity.GUEST) == seated)
                .map(it -> it.represents() == null ? it.name() : it.name() + "（" + it.represents() + "）")
                .collect(Collectors.joining("、"));
    }

    private static String item(AgendaItem item) {
        if (item.resolutionId() != null) {
            var done = !Objects.requireNonNull(item.stage()).isOpen();
            return (done ? "通报已办结的上次决议：" : "继续督办的上次决议：")
                    + item.text()
                    + (item.proposer() == null ? "" : "（责任单位：" + item.proposer() + "）");
        }
        return item.text() + (item.proposer() == null ? "" : "（提出：" + item.proposer() + "）");
    }
}
