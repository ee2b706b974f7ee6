package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.attachment.StoredAttachment;
import org.civicgrid.governance.casework.Action;
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
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case together from what the acting post may see. */
@Component
@RequiredArgsConstructor
class CasePages {

    private final CaseReader reader;
    private final CaseLists lists;
    private final CaseReporters reporters;
    private final Attachments attachments;
    private final TerritoryRegistry territories;
    private final BrowsableMap map;
    private final CaseActsWords acts;
    private final CaseClockWords clocks;
    private final CaseFactsWords facts;
    private final CaseHistoryWords history;
    private final CasePrinter printer;
    private final UnitNames units;
    private final Lamps lamps;
    private final Words words;

    /**
     * All of it in one transaction.
     *
     * @param whole whether the history is shown from its beginning
     */
    @Transactional(readOnly = true)
    CasePage of(ActingPost by, CaseNumber number, @Nullable AskedAction asked, boolean whole) {
        var file = reader.file(by, number);
        var it = file.state();
        var possible = acts.of(by, file, asked);
        return new CasePage(
                head(file),
                printer.steps(steps(file)),
                it.getDescription().isEmpty() ? words.of("desk.case.no-description") : it.getDescription(),
                printer.facts(facts.of(file)),
                new CasePlace(
                        it.getLng(),
                        it.getLat(),
                        map.around(by, it.getJurisdiction())
                                .map(around -> around.code().digits())
                                .orElse(null),
                        it.getAddress() == null
                                ? territories.nameOf(it.getJurisdiction().gridId())
                                : it.getAddress()),
                photos(by, it, file.history()),
                reporter(by, file),
                printer.clocks(clocks.of(file)),
                possible,
                links(by, file),
                history.of(file, asked, whole),
                file.followed() || possible.mayFollow() ? file.followed() : null,
                lamps.now(),
                lamps.openUntil());
    }

    /** What may be done alone, with the form that is asked for. */
    @Transactional(readOnly = true)
    CaseActs acts(ActingPost by, CaseNumber number, @Nullable AskedAction asked) {
        return acts.of(by, reader.file(by, number), asked);
    }

    /** The whole history alone. */
    @Transactional(readOnly = true)
    CaseTimeline history(ActingPost by, CaseNumber number) {
        return history.of(reader.file(by, number), null, true);
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
        if (file.hasRelatives()) {
            lists.linked(by, it).forEach(row -> links.add(link(relation(it, row), row)));
        }
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
