package org.civicgrid.portal.meeting;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.meeting.Attendance;
import org.civicgrid.governance.meeting.Capacity;
import org.civicgrid.governance.meeting.MeetingDraft;
import org.civicgrid.governance.meeting.MeetingKind;
import org.civicgrid.governance.meeting.MeetingPlan;
import org.civicgrid.governance.meeting.MeetingView;
import org.civicgrid.governance.meeting.Quorum;
import org.civicgrid.governance.meeting.ResolutionDraft;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of a meeting, and what they say. */
@Component
@RequiredArgsConstructor
class MeetingForms {

    private static final String PLAN = "meeting.form.";
    private static final int TITLE = 80;
    private static final int PLACE = 120;
    private static final int DEGREES = 20;
    private static final int LINES = 12_000;
    private static final int ITEM = 300;
    private static final int MINUTES = 20_000;
    private static final int REASON = 200;
    private static final int MOST_HOSTS = 100;
    private static final Pattern BAR = Pattern.compile("\\s*[|｜]\\s*");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final PartyDirectory parties;
    private final MeetingWords words;
    private final Forms forms;

    /** For a new one, or for one that exists. */
    Form plan(ActingPost by, boolean fresh, Sent sent) {
        var fields = forms.of(PLAN, sent);
        if (fresh) {
            var hosts = hosts(by);
            fields.select("host", true, hosts)
                    .usual(hosts.size() == 1 ? hosts.get(0).value() : "");
        } else {
            fields.hidden("version");
        }
        return fields.text("title", true, TITLE)
                .moment("startsAt", true)
                .moment("endsAt", true)
                .text("place", true, PLACE)
                .area("agenda", false, LINES)
                .area("guests", false, LINES)
                .select("quorum", true, words.quorums())
                .usual(Quorum.MORE_THAN_HALF.name())
                .text("lng", false, DEGREES)
                .text("lat", false, DEGREES)
                .form();
    }

    private List<Choice> hosts(ActingPost by) {
        var query = new PartyQuery(null, true, PartyKind.REGIONAL_COMMITTEE, null, null);
        return parties.list(by, query, Paging.first(MOST_HOSTS)).items().stream()
                .map(it -> new Choice(String.valueOf(it.id()), it.name()))
                .toList();
    }

    static MeetingDraft draft(Reading in) {
        return MeetingDraft.of(MeetingKind.REGIONAL_PARTY_JOINT_MEETING, in.integer("host"), plan(in));
    }

    static MeetingPlan plan(Reading in) {
        return new MeetingPlan(
                in.text("title"),
                in.text("place"),
                in.decimal("lng"),
                in.decimal("lat"),
                in.moment("startsAt"),
                in.moment("endsAt"),
                in.constant(Quorum.class, "quorum"),
                lines(in, "agenda")
                        .map(it -> new MeetingPlan.Item(it[0], it[1]))
                        .collect(Collectors.<MeetingPlan.@Nullable Item>toList()),
                lines(in, "guests")
                        .map(it -> new MeetingPlan.Guest(it[0], it[1]))
                        .collect(Collectors.<MeetingPlan.@Nullable Guest>toList()));
    }

    /** What stands before and behind the bar of each line; behind it null without one. */
    private static Stream<@Nullable String[]> lines(Reading in, String name) {
        return in.textOrEmpty(name).lines().filter(it -> !it.isBlank()).map(line -> {
            var parts = BAR.split(line.strip(), 2);
            return new @Nullable String[] {parts[0], parts.length > 1 ? parts[1] : null};
        });
    }

    /** What is planned now. */
    static Sent now(MeetingView it) {
        var point = it.point();
        return Sent.nothing()
                .with("version", it.version())
                .with("title", it.title())
                .with("place", it.place())
                .with("lng", point == null ? null : point.lng())
                .with("lat", point == null ? null : point.lat())
                .with("startsAt", LOCAL.format(it.startsAt().atZone(CalendarZone.SHANGHAI)))
                .with("endsAt", LOCAL.format(it.endsAt().atZone(CalendarZone.SHANGHAI)))
                .with("quorum", it.quorum())
                .with(
                        "agenda",
                        it.agenda().stream()
                                .filter(item -> item.source() == MeetingView.Source.NEW)
                                .map(item -> line(item.text(), item.proposer()))
                                .collect(Collectors.joining("\n")))
                .with(
                        "guests",
                        it.participants().stream()
                                .filter(who -> who.capacity() == Capacity.GUEST)
                                .map(who -> line(who.name(), who.represents()))
                                .collect(Collectors.joining("\n")));
    }

    private static String line(String first, @Nullable String second) {
        return second == null ? first : first + "｜" + second;
    }

    /** The form of an act. */
    Form of(MeetingAct act, MeetingView it, List<Choice> owners, Sent sent) {
        var fields = forms.of("meeting." + act.slug() + ".", sent.withDefault("version", it.version()))
                .hidden("version");
        switch (act) {
            case ATTENDANCE -> attendance(fields, it);
            case MINUTES ->
                fields.area("text", true, MINUTES)
                        .usual(it.minutes() == null ? "" : it.minutes().text());
            case RESOLUTIONS ->
                fields.area("text", true, ITEM).select("owner", true, owners).date("dueOn", true);
            case CANCEL -> fields.area("reason", true, REASON);
            case CALL, CLOSE -> {
                // Nothing is asked.
            }
        }
        return fields.form().within(act.slug());
    }

    private void attendance(FormFields fields, MeetingView it) {
        it.participants()
                .forEach(who -> fields.radio(key(who), who.voice(), words.attendances())
                        .label(words.of(
                                "meeting.attendance.of",
                                words.person(who),
                                words.of("meeting.capacity." + who.capacity())))
                        .usual(who.attendance() == null ? "" : who.attendance().name()));
    }

    static Map<Integer, Attendance> attendance(Reading in, MeetingView it) {
        var attendance = new LinkedHashMap<Integer, Attendance>();
        it.participants().forEach(who -> {
            var said = in.constant(Attendance.class, key(who));
            if (said != null) {
                attendance.put(who.id(), said);
            }
        });
        return attendance;
    }

    private static String key(MeetingView.Attendee who) {
        return "at" + who.id();
    }

    static ResolutionDraft resolution(Reading in) {
        return new ResolutionDraft(in.text("text"), in.text("owner"), in.date("dueOn"));
    }
}
