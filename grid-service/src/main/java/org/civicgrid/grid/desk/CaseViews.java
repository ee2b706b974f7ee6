package org.civicgrid.grid.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseAnswer;
import org.civicgrid.governance.casework.CaseEvent;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.casework.Light;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case together for whoever may read it. */
@Component
@RequiredArgsConstructor
class CaseViews {

    private final TerritoryRegistry territories;
    private final UnitNames units;
    private final Attachments attachments;
    private final CaseTypeCatalogue types;
    private final Clock clock;

    CaseView of(ActingPost by, CaseFile file, Locale locale) {
        var it = file.state();
        var type = file.type();
        var name = Language.choose(locale, type.naming().name(), type.naming().nameEn());
        return new CaseView(
                it.getNumber(),
                it.getVersion(),
                new CaseView.Type(type.code(), type.version(), name),
                it.getDomain(),
                it.getSeverity(),
                it.getChannel(),
                it.getTitle(),
                it.getDescription(),
                place(it),
                it.getStage(),
                it.getOutcome(),
                it.getLevel(),
                unitsOf(it),
                it.getPending(),
                it.isSuspended(),
                it.getParentId() == null ? null : other(file, Action.REPORT),
                it.getMergedIntoId() == null ? null : other(file, Action.MERGE),
                parts(file),
                counts(it),
                times(it),
                source(it),
                attachments.of(by, it.id()).stream().map(AttachmentView::of).toList(),
                CaseAnswer.of(file, types).stream()
                        .map(answer -> answer(answer, locale))
                        .toList());
    }

    private static CaseView.Answer answer(CaseAnswer it, Locale locale) {
        var choice = it.field().choice(it.value());
        return new CaseView.Answer(
                it.field().name(),
                Language.choose(locale, it.field().title(), it.field().titleEn()),
                it.value(),
                choice == null ? it.value().toString() : Language.choose(locale, choice.title(), choice.titleEn()));
    }

    private CaseView.Place place(GovernanceCase it) {
        var jurisdiction = it.getJurisdiction();
        return new CaseView.Place(
                it.getLng(),
                it.getLat(),
                it.getSourceCrs(),
                it.getAddress(),
                Stream.of(Level.values())
                        .map(jurisdiction::on)
                        .filter(Objects::nonNull)
                        .map(territories::require)
                        .map(area -> new CaseView.Area(area.level(), area.code().digits(), area.name()))
                        .toList(),
                microGrid(jurisdiction));
    }

    private CaseView.@Nullable MicroGridArea microGrid(Jurisdiction jurisdiction) {
        var id = jurisdiction.microGridId();
        return id == null
                ? null
                : territories
                        .microGrid(id)
                        .map(it -> new CaseView.MicroGridArea(it.code(), it.name()))
                        .orElse(null);
    }

    private CaseView.Units unitsOf(GovernanceCase it) {
        return new CaseView.Units(
                Objects.requireNonNull(units.label(it.getDeskUnitId())),
                units.label(it.getLeadUnitId()),
                units.label(it.getHolderUnitId()),
                units.label(it.getDeciderUnitId()));
    }

    private static CaseView.Counts counts(GovernanceCase it) {
        var rating = it.getRating();
        return new CaseView.Counts(
                it.getReturns(), it.getReworks(), it.getReopened(), rating == null ? null : rating.intValue());
    }

    private CaseView.Times times(GovernanceCase it) {
        Instant now = clock.instant();
        return new CaseView.Times(
                Light.at(now, it.getWarnAt(), it.getDueAt()),
                it.getOccurredAt(),
                it.getReportedAt(),
                it.getStageSince(),
                it.getDueAt(),
                it.getWarnAt(),
                it.getWholeDueAt(),
                it.getResumeAt(),
                it.getReplyDueAt(),
                it.getClosedAt());
    }

    private static CaseView.@Nullable Source source(GovernanceCase it) {
        var system = it.getExternalSystem();
        var number = it.getExternalNumber();
        return system == null || number == null ? null : new CaseView.Source(system, number, it.isReplay());
    }

    /** Number of the other case that an act named last. */
    private static @Nullable String other(CaseFile file, Action action) {
        return file.history().stream()
                .filter(event -> event.action() == action)
                .map(event -> event.details().other())
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static List<String> parts(CaseFile file) {
        return file.history().stream()
                .map(CaseEvent::details)
                .map(details -> details.parts() == null ? List.<String>of() : details.parts())
                .flatMap(List::stream)
                .toList();
    }
}
