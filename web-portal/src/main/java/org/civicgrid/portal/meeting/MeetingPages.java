package org.civicgrid.portal.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.meeting.Attendance;
import org.civicgrid.governance.meeting.MeetingDirectory;
import org.civicgrid.governance.meeting.MeetingState;
import org.civicgrid.governance.meeting.MeetingView;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.RegisterHistory;
import org.civicgrid.portal.register.RegisterPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of a meeting together. */
@Component
@RequiredArgsConstructor
class MeetingPages {

    static final String PATH = "/party/meetings";

    private final MeetingDirectory directory;
    private final MeetingForms forms;
    private final MeetingWords words;
    private final RegisterHistory history;
    private final RegisterPlaces places;
    private final Clock clock;

    static String href(int id) {
        return PATH + "/" + id;
    }

    /** The form on which one is prepared. */
    EditPage draft(ActingPost by, Sent sent) {
        return new EditPage(
                words.of("meeting.new"),
                words.of("meeting.new.hint"),
                true,
                trail(words.of("meeting.new")),
                PATH,
                forms.plan(by, true, sent),
                places.require(by, null).code().digits(),
                PATH);
    }

    /** The form on which one is planned anew. */
    EditPage edit(ActingPost by, MeetingView it, Sent sent) {
        return new EditPage(
                words.of("meeting.edit"),
                it.state() == MeetingState.CALLED ? words.of("meeting.edit.hint") : null,
                true,
                List.of(
                        new Crumb(words.of("meeting.title"), PATH),
                        new Crumb(it.title(), href(it.id())),
                        Crumb.here(words.of("meeting.edit"))),
                href(it.id()) + "/edit",
                forms.plan(by, false, sent),
                it.territory(),
                href(it.id()));
    }

    /** A meeting as it is. */
    MeetingPage page(ActingPost by, int id) {
        return page(by, directory.find(by, id), null, Sent.nothing());
    }

    /**
     * A meeting, with the form of an act that was refused.
     *
     * @param refused null for none
     */
    MeetingPage page(ActingPost by, MeetingView it, @Nullable MeetingAct refused, Sent sent) {
        var edits = edits(by, it);
        var acts = edits ? MeetingAct.of(it, CalendarZone.today(clock)) : List.<MeetingAct>of();
        var owners = acts.contains(MeetingAct.RESOLUTIONS) ? owners(by, it.id()) : List.<Choice>of();
        var shown = acts.stream()
                .map(act -> act(act, it, owners, act == refused ? sent : Sent.nothing()))
                .toList();
        var stepped = !acts.isEmpty() && acts.get(0) != MeetingAct.CANCEL;
        var href = href(it.id());
        return new MeetingPage(
                href,
                it.title(),
                words.state(it.state()),
                MeetingWords.tone(it.state()),
                it.madeUp(),
                it.version(),
                trail(it.title()),
                stepped ? null : waiting(it),
                stepped ? shown.get(0) : null,
                stepped ? shown.subList(1, shown.size()) : shown,
                edits && it.state().isAhead() ? href + "/edit" : null,
                it.sequence() == null ? null : href + "/notice",
                it.sequence() == null ? null : href + "/calendar",
                it.minutes() == null ? null : href + "/minutes",
                facts(it),
                quorum(it),
                it.isQuorate(),
                it.agenda().stream().map(this::item).toList(),
                it.participants().stream().map(this::person).toList(),
                recorded(it),
                resolutions(it),
                edits && it.state() == MeetingState.HELD,
                it.minutes() == null ? null : it.minutes().text(),
                it.minutes() == null
                        ? null
                        : words.of(
                                "meeting.edition",
                                String.valueOf(it.minutes().edition()),
                                words.moment(it.minutes().writtenAt()),
                                it.minutes().author()),
                history.print(directory.history(by, it.id())));
    }

    private static boolean edits(ActingPost by, MeetingView it) {
        return by.may(Permission.PARTY_EDIT);
    }

    private List<Choice> owners(ActingPost by, int id) {
        return directory.owners(by, id).stream()
                .map(it -> new Choice(it.code(), it.name()))
                .toList();
    }

    private MeetingPage.Act act(MeetingAct act, MeetingView it, List<Choice> owners, Sent sent) {
        var key = "meeting." + act.slug();
        return new MeetingPage.Act(
                act.slug(),
                words.of(key),
                words.of(key + ".effect"),
                words.of(key + ".go"),
                act == MeetingAct.CANCEL,
                forms.of(act, it, owners, sent));
    }

    private @Nullable String waiting(MeetingView it) {
        return switch (it.state()) {
            case DRAFT -> words.of("meeting.waiting.DRAFT");
            case CALLED -> words.of("meeting.waiting.CALLED", words.when(it.startsAt(), it.endsAt()));
            case HELD -> words.of("meeting.waiting.HELD");
            case CLOSED, CANCELLED -> null;
        };
    }

    private List<Fact> facts(MeetingView it) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("meeting.when", words.when(it.startsAt(), it.endsAt())));
        facts.add(fact("meeting.where", it.place()));
        facts.add(fact("meeting.host", it.hostName()));
        facts.add(fact("meeting.quorum", words.of("meeting.quorum." + it.quorum())));
        if (it.cancelReason() != null) {
            facts.add(fact("meeting.cancel.reason", it.cancelReason()));
        }
        if (it.closedAt() != null) {
            facts.add(fact("meeting.closed-at", words.moment(it.closedAt())));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of(key), value);
    }

    private @Nullable String quorum(MeetingView it) {
        if (!recorded(it)) {
            return null;
        }
        var said = it.isQuorate() ? "meeting.quorate" : "meeting.not-quorate";
        return words.of(said, String.valueOf(it.voices()), String.valueOf(it.present()), String.valueOf(it.needed()));
    }

    private static boolean recorded(MeetingView it) {
        return it.participants().stream().anyMatch(who -> who.attendance() != null);
    }

    private MeetingPage.Item item(MeetingView.Item it) {
        var carried = it.source() == MeetingView.Source.CARRIED_OVER;
        return new MeetingPage.Item(
                it.text(),
                it.proposer(),
                carried ? words.of(it.done() ? "meeting.item.done" : "meeting.item.carried") : null,
                MeetingWords.tone(it.stage()),
                it.caseNumber(),
                carried ? words.progress(it.stage(), it.outcome()) : null);
    }

    private MeetingPage.Person person(MeetingView.Attendee it) {
        return new MeetingPage.Person(
                it.name(),
                it.represents() == null ? "" : it.represents(),
                words.of("meeting.capacity." + it.capacity()),
                it.voice(),
                it.attendance() == null ? "" : words.of("meeting.attendance." + it.attendance()),
                words.moment(it.signedInAt()));
    }

    private List<MeetingPage.Resolved> resolutions(MeetingView it) {
        return it.resolutions().stream().map(this::resolved).toList();
    }

    private MeetingPage.Resolved resolved(MeetingView.Resolved it) {
        return new MeetingPage.Resolved(
                it.id(),
                it.number(),
                it.text(),
                it.ownerName(),
                words.date(it.dueOn()),
                it.caseNumber(),
                it.stage() == null ? words.of("meeting.resolution.waits") : words.progress(it.stage(), it.outcome()),
                MeetingWords.tone(it.stage()));
    }

    /** The newest notice in print. */
    PaperPage notice(ActingPost by, int id) {
        var it = directory.find(by, id);
        var notice = directory.notice(by, id);
        return new PaperPage(
                words.of("meeting.notice"),
                paperTrail(it, words.of("meeting.notice")),
                notice.text().lines().toList(),
                List.of(),
                List.of(),
                words.of(
                        "meeting.notice.note",
                        String.valueOf(notice.sequence() + 1),
                        words.moment(notice.issuedAt()),
                        notice.issuer()),
                href(id) + "/calendar");
    }

    /** The minutes in print: who came, what was said, what was resolved. */
    PaperPage minutes(ActingPost by, int id) {
        var it = directory.find(by, id);
        var minutes = it.minutes();
        var lines = new ArrayList<String>();
        lines.add(words.of("meeting.minutes.of", it.title()));
        lines.addAll(minutes == null ? List.of() : minutes.text().lines().toList());
        return new PaperPage(
                words.of("meeting.minutes"),
                paperTrail(it, words.of("meeting.minutes")),
                lines,
                people(it),
                resolutions(it),
                minutes == null
                        ? words.of("meeting.minutes.none")
                        : words.of(
                                "meeting.edition",
                                String.valueOf(minutes.edition()),
                                words.moment(minutes.writtenAt()),
                                minutes.author()),
                null);
    }

    private List<Fact> people(MeetingView it) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("meeting.when", words.when(it.startsAt(), it.endsAt())));
        facts.add(fact("meeting.where", it.place()));
        facts.add(fact("meeting.host", it.hostName()));
        for (var attendance : Attendance.values()) {
            var names = it.participants().stream()
                    .filter(who -> who.attendance() == attendance)
                    .map(words::person)
                    .collect(Collectors.joining(words.of("register.join")));
            if (!names.isEmpty()) {
                facts.add(fact("meeting.attendance." + attendance, names));
            }
        }
        var quorum = quorum(it);
        if (quorum != null) {
            facts.add(fact("meeting.quorum", quorum));
        }
        return facts;
    }

    private List<Crumb> paperTrail(MeetingView it, String here) {
        return List.of(
                new Crumb(words.of("meeting.title"), PATH), new Crumb(it.title(), href(it.id())), Crumb.here(here));
    }

    private List<Crumb> trail(String here) {
        return List.of(new Crumb(words.of("meeting.title"), PATH), Crumb.here(here));
    }
}
