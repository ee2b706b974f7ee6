package org.civicgrid.portal.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.meeting.MeetingDirectory;
import org.civicgrid.governance.meeting.MeetingQuery;
import org.civicgrid.governance.meeting.MeetingState;
import org.civicgrid.governance.meeting.MeetingSummary;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.meeting.MeetingListPage.Line;
import org.civicgrid.portal.meeting.MeetingListPage.Month;
import org.civicgrid.portal.register.RegisterPlaces;
import org.springframework.stereotype.Component;

/** The calendar of meetings: what is asked for, and the page that shows it. */
@Component
@RequiredArgsConstructor
class MeetingLists {

    private static final int PAGE = 20;
    private static final String MINE = "mine";

    private final MeetingDirectory directory;
    private final RegisterPlaces places;
    private final MeetingWords words;
    private final Forms forms;

    KeysetPage<MeetingSummary> found(ActingPost by, Sent sent) {
        var query = sent.read(in -> new MeetingQuery(
                in.text("territory"),
                true,
                in.constant(MeetingState.class, "state"),
                in.date("from"),
                in.date("to"),
                in.isChecked(MINE)));
        return directory.list(by, query, new Paging(PAGE, sent.text("after")));
    }

    /**
     * The page.
     *
     * @param found what the list holds; nothing when it was refused
     */
    MeetingListPage page(ActingPost by, Sent sent, KeysetPage<MeetingSummary> found) {
        var asked = sent.only("territory", "state", "from", "to", MINE);
        var filtered = !sent.only("territory", "state", "from", "to").values().isEmpty();
        var after = found.next();
        var both = by.may(Permission.MAP_READ);
        return new MeetingListPage(
                MeetingPages.PATH,
                !both || "true".equals(sent.text(MINE)),
                both,
                filter(by, both, sent),
                filtered,
                months(found.items()),
                after == null ? null : Addresses.of(MeetingPages.PATH, asked.with("after", after)),
                by.may(Permission.PARTY_EDIT) ? MeetingPages.PATH + "/new" : null);
    }

    private Form filter(ActingPost by, boolean both, Sent sent) {
        var fields = forms.of("meeting.filter.", sent).hidden(MINE);
        if (both && !"true".equals(sent.text(MINE))) {
            var known = sent.faults().containsKey("territory") ? null : sent.text("territory");
            fields.select("territory", false, places.around(by, places.require(by, known)));
        }
        return fields.select("state", false, words.states())
                .date("from", false)
                .date("to", false)
                .form();
    }

    private List<Month> months(List<MeetingSummary> meetings) {
        var months = new LinkedHashMap<String, List<Line>>();
        meetings.forEach(it -> months.computeIfAbsent(words.month(it.startsAt()), month -> new ArrayList<>())
                .add(line(it)));
        return months.entrySet().stream()
                .map(it -> new Month(it.getKey(), it.getValue()))
                .toList();
    }

    private Line line(MeetingSummary it) {
        return new Line(
                MeetingPages.href(it.id()),
                it.title(),
                words.day(it.startsAt()),
                words.machine(it.startsAt()),
                words.time(it.startsAt(), it.endsAt()),
                it.territoryName(),
                it.place(),
                words.state(it.state()),
                MeetingWords.tone(it.state()),
                it.resolutions());
    }
}
