package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseEvent;
import org.civicgrid.governance.casework.CaseLists;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseReporters;
import org.civicgrid.governance.casework.CaseSummary;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.casework.Transition;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case together from what the acting post may see. */
@Component
@RequiredArgsConstructor
class CasePages {

    /** The one next action is the first of these that is possible. */
    private static final List<Action> NEXT = List.of(
            Action.ADJUDICATE,
            Action.GRANT_RAISE,
            Action.GRANT_EXTENSION,
            Action.GRANT_APPEAL,
            Action.REPLY,
            Action.FILE,
            Action.DISPATCH,
            Action.ACCEPT,
            Action.FEED_BACK,
            Action.CHECK,
            Action.CLOSE,
            Action.RESUME,
            Action.RATE);

    private final CaseReader reader;
    private final CaseLists lists;
    private final CaseDesk desk;
    private final CaseReporters reporters;
    private final Attachments attachments;
    private final TerritoryRegistry territories;
    private final ActionForms forms;
    private final CaseClockWords clocks;
    private final CaseFactsWords facts;
    private final CaseHistoryWords history;
    private final UnitNames units;
    private final Lamps lamps;
    private final Words words;

    /** All of it in one transaction, which is told the reach once. */
    @Transactional(readOnly = true)
    CasePage of(ActingPost by, CaseNumber number, @Nullable TriedAction tried) {
        var file = reader.file(by, number);
        var it = file.state();
        var possible = desk.possible(by, file);
        var next = next(possible);
        var community =
                territories.require(Objects.requireNonNull(it.getJurisdiction().communityId()));
        return new CasePage(
                head(file),
                steps(file),
                it.getDescription().isEmpty() ? words.of("desk.case.no-description") : it.getDescription(),
                facts.of(file),
                new CasePlace(
                        it.getLng(),
                        it.getLat(),
                        community.code().digits(),
                        it.getAddress() == null
                                ? territories.nameOf(it.getJurisdiction().gridId())
                                : it.getAddress()),
                photos(by, it, file.history()),
                reporter(by, file),
                clocks.of(file),
                next == null ? null : forms.form(file, next, tried),
                next == null ? waiting(it) : "",
                others(file, possible, next, tried),
                untaken(possible, tried),
                links(by, file),
                history.of(file),
                it.getVersion(),
                followed(by, it, possible),
                lamps.now(),
                lamps.openUntil());
    }

    private CaseHead head(CaseFile file) {
        var it = file.state();
        var running = clocks.running(file);
        return new CaseHead(
                Objects.requireNonNull(it.getNumber()),
                it.getTitle(),
                running,
                words.of("stage.", it.getStage()),
                WorklistController.tone(it.getStage()),
                it.getSeverity() == Severity.NORMAL ? null : words.of("severity.", it.getSeverity()),
                marks(it),
                units.of(it.getHolderUnitId()),
                units.of(it.getLeadUnitId()),
                words.of("level.", it.getLevel()),
                words.orNull("outcome.", it.getOutcome()));
    }

    private @Nullable String marks(GovernanceCase it) {
        var marks = new ArrayList<String>();
        if (it.getReplyDueAt() != null) {
            marks.add(words.of("desk.mark.supervised"));
        }
        if (it.getPending() != null) {
            marks.add(words.of("pending.", it.getPending()));
        }
        if (it.getReturns() > 0) {
            marks.add(words.of("desk.mark.returned", it.getReturns()));
        }
        if (it.isReplay()) {
            marks.add(words.of("desk.mark.replay"));
        }
        return marks.isEmpty() ? null : String.join(" · ", marks);
    }

    private List<StageStep> steps(CaseFile file) {
        var present = file.state().getStage();
        return Stream.of(Stage.values())
                .map(stage -> {
                    var at = file.history().stream()
                            .filter(event -> event.toStage() == stage && event.fromStage() != stage)
                            .map(CaseEvent::at)
                            .reduce((first, last) -> last)
                            .orElse(null);
                    var state = stage == present ? "current" : stage.compareTo(present) < 0 ? "done" : "ahead";
                    return new StageStep(words.of("step.", stage), state, state.equals("ahead") ? null : at);
                })
                .toList();
    }

    private static @Nullable Transition next(List<Transition> possible) {
        return possible.stream()
                .filter(row -> NEXT.contains(row.action()))
                .min(Comparator.comparingInt(row -> NEXT.indexOf(row.action())))
                .orElse(null);
    }

    private List<CaseAction> others(
            CaseFile file, List<Transition> possible, @Nullable Transition next, @Nullable TriedAction tried) {
        return possible.stream()
                .filter(row -> !row.equals(next) && row.action() != Action.FOLLOW)
                .map(row -> forms.form(file, row, tried))
                .toList();
    }

    /** What was wrong with what was tried, where no form of the page is left to say it. */
    private static List<String> untaken(List<Transition> possible, @Nullable TriedAction tried) {
        return tried == null || possible.stream().anyMatch(row -> row.action() == tried.action())
                ? List.of()
                : List.copyOf(tried.sent().faults().values());
    }

    private String waiting(GovernanceCase it) {
        if (!it.getStage().isOpen()) {
            return words.of("desk.case.ended");
        }
        var unit = units.of(it.getDeciderUnitId() == null ? it.getHolderUnitId() : it.getDeciderUnitId());
        return words.of("desk.case.with", Objects.requireNonNullElse(unit, "—"));
    }

    private @Nullable Boolean followed(ActingPost by, GovernanceCase it, List<Transition> possible) {
        if (reader.follows(by, it)) {
            return true;
        }
        return possible.stream().anyMatch(row -> row.action() == Action.FOLLOW) ? false : null;
    }

    private @Nullable CaseReporter reporter(ActingPost by, CaseFile file) {
        return reporters
                .masked(by, file)
                .map(it -> new CaseReporter(
                        Objects.requireNonNullElse(it.name(), "—"),
                        Objects.requireNonNullElse(it.phone(), "—"),
                        it.confidential(),
                        by.may(Permission.PERSON_UNMASK)))
                .orElse(null);
    }

    private List<CasePhoto> photos(ActingPost by, GovernanceCase it, List<CaseEvent> events) {
        return attachments.of(by, it.id()).stream()
                .map(file -> photo(file, events))
                .toList();
    }

    private CasePhoto photo(StoredAttachment file, List<CaseEvent> events) {
        var seq = file.eventSeq() == null ? 1 : file.eventSeq();
        var event = events.get(Math.min(seq, events.size()) - 1);
        return new CasePhoto(
                "/api/v1/attachments/" + file.id(),
                file.mediaType().startsWith("image/"),
                words.of("action.", event.action()),
                file.fileName(),
                event.action() != Action.REPORT,
                event.at());
    }

    private List<LinkedCase> links(ActingPost by, CaseFile file) {
        var it = file.state();
        var links = new ArrayList<LinkedCase>();
        lists.linked(by, it).forEach(row -> links.add(link(relation(it, row), row)));
        if (it.getStage().isOpen()) {
            lists.duplicates(by, file.type(), it.getLng(), it.getLat(), null).stream()
                    .filter(row -> row.id() != it.id())
                    .limit(5)
                    .forEach(row -> links.add(link("nearby", row)));
        }
        return links;
    }

    private static String relation(GovernanceCase it, CaseSummary row) {
        if (Long.valueOf(row.id()).equals(it.getParentId())) {
            return "parent";
        }
        return Long.valueOf(row.id()).equals(it.getMergedIntoId()) ? "duplicate" : "child";
    }

    private LinkedCase link(String relation, CaseSummary row) {
        return new LinkedCase(
                relation,
                row.number(),
                row.title(),
                lamps.of(row),
                words.of("stage.", row.stage()),
                Objects.requireNonNullElse(row.leadUnit(), ""));
    }
}
