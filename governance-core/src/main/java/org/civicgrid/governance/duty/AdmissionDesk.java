package org.civicgrid.governance.duty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.duty.DutyRefusals.AdmissionStepNotPossible;
import org.civicgrid.governance.duty.DutyRefusals.ApplicationNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications of departments: drafted, reviewed jointly, decided, in force and withdrawn, by the table of {@link
 * AdmissionProcess} alone. Each act is kept in the history of the application and in the audit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AdmissionDesk {

    private static final int TEXT = 1000;
    private static final int UNIT = 80;
    private static final int REASON = 200;
    private static final int MOST_PERSONS = 9_999;
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999999999.99");

    private final AdmissionApplications applications;
    private final AdmissionItems items;
    private final AdmissionCheck check;
    private final AdmissionSettings settings;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final UnitNames units;
    private final WorkingCalendars calendars;
    private final AuditJournal audit;
    private final Clock clock;

    /** Those that the post may read, the newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<AdmissionApplicationView> list(ActingPost by, @Nullable ApplicationStatus status, Paging paging) {
        by.require(Permission.DUTY_READ);
        return applications.page(by.reach(), district(by), status, paging).map(it -> view(by, it));
    }

    /** @throws org.civicgrid.governance.problem.Refusal.NotFound if the post may read no such application */
    @Transactional(readOnly = true)
    public AdmissionApplicationView find(ActingPost by, int id) {
        by.require(Permission.DUTY_READ);
        return view(by, applications.find(by.reach(), district(by), id).orElseThrow(() -> new ApplicationNotFound(id)));
    }

    /** What was done to it, opinions included, oldest first. */
    @Transactional(readOnly = true)
    public List<AdmissionEvent> history(ActingPost by, int id) {
        return applications.history(find(by, id).id());
    }

    /** The first day that an application submitted today may ask for. */
    @Transactional(readOnly = true)
    public LocalDate earliest() {
        return LocalDate.ofInstant(
                calendars.current().plusWorkingDays(clock.instant(), settings.notice()), CalendarZone.SHANGHAI);
    }

    /**
     * Drafts an application for one's own department.
     *
     * @throws InvalidInput naming every fault
     */
    public AdmissionApplicationView create(ActingPost by, AdmissionDraft draft) {
        by.require(Permission.DUTY_APPLY);
        var it = new AdmissionApplication(
                0,
                district(by),
                by.unitId(),
                terms(by, draft),
                Objects.requireNonNullElseGet(draft.from(), this::earliest),
                draft.to(),
                ApplicationStatus.DRAFT,
                null,
                null,
                false,
                0);
        var id = applications.insert(it);
        record(by, id, it, AdmissionAction.CREATE, it, AdmissionActInput.saying(null));
        return find(by, id);
    }

    /**
     * Words a draft anew.
     *
     * @param version that the caller has seen
     * @throws org.civicgrid.governance.problem.Refusal of kind STALE if it has changed since
     */
    public AdmissionApplicationView change(ActingPost by, int id, int version, AdmissionDraft draft) {
        var it = locked(by, id);
        EntityTags.requireSame(version, it.version());
        step(by, it, AdmissionAction.EDIT);
        var from = Objects.requireNonNullElseGet(draft.from(), this::earliest);
        var after = it.withTerms(terms(by, draft)).withStartsOn(from).withEndsOn(draft.to());
        applications.describe(after);
        record(by, id, it, AdmissionAction.EDIT, it, AdmissionActInput.saying(null));
        return find(by, id);
    }

    /**
     * Does an act of the process.
     *
     * @param version that the caller has seen; null when it did not say
     * @throws AdmissionStepNotPossible if the process does not provide for it, with what is possible instead
     * @throws InvalidInput naming what is missing; an approval without staff and money is refused
     */
    public AdmissionApplicationView act(
            ActingPost by, int id, AdmissionAction action, AdmissionActInput input, @Nullable Integer version) {
        var it = locked(by, id);
        if (version != null) {
            EntityTags.requireSame(version, it.version());
        }
        var step = step(by, it, action);
        if (action == AdmissionAction.EDIT) {
            throw new AdmissionStepNotPossible(action, it.status(), List.of(step));
        }
        var said = checked(step, input);
        var after = effect(it, step, said);
        applications.move(after);
        record(by, id, it, action, after, said);
        return view(by, after.withVersion(after.version() + 1));
    }

    private AdmissionApplication effect(AdmissionApplication it, AdmissionStep step, AdmissionActInput said) {
        var after = it.withStatus(step.to());
        return switch (step.action()) {
            case SUBMIT -> submit(after);
            case APPROVE ->
                after.withMeans(new AdmissionMeans(
                        Objects.requireNonNull(said.persons()),
                        Objects.requireNonNull(said.amount()),
                        Objects.requireNonNull(said.fromUnit())));
            case ACTIVATE -> activate(after);
            case WITHDRAW, EXPIRE -> end(it, after, Objects.requireNonNullElse(said.text(), ""));
            default -> after;
        };
    }

    private AdmissionApplication submit(AdmissionApplication it) {
        var earliest = earliest();
        if (it.startsOn().isBefore(earliest)) {
            throw InvalidInput.of("from", "admission-notice", it.startsOn(), earliest, settings.notice());
        }
        return it.withSubmittedAt(clock.instant());
    }

    /** From here on the gate lets the matter pass, on and after its first day. */
    private AdmissionApplication activate(AdmissionApplication it) {
        var from = it.startsOn().isBefore(today()) ? today() : it.startsOn();
        if (it.endsOn() != null && !it.endsOn().isAfter(from)) {
            throw InvalidInput.of("to", "admission-days", it.endsOn(), from);
        }
        items.insert(
                it.districtId(),
                items.nextCode(it.districtId(), "X"),
                AdmissionList.ASSIST,
                it.terms(),
                it.departmentId(),
                it.id(),
                new Validity(from, it.endsOn()));
        return it;
    }

    /** What has begun ends today, or after its first day; its own last day has ended it already. */
    private AdmissionApplication end(AdmissionApplication it, AdmissionApplication after, String reason) {
        items.ofApplication(it.id())
                .filter(item ->
                        item.validity().to() == null || item.validity().to().isAfter(today()))
                .ifPresent(item -> items.end(
                        item,
                        item.validity().from().equals(today()) ? today().plusDays(1) : today(),
                        PlainText.cut(reason, REASON)));
        return after;
    }

    private AdmissionActInput checked(AdmissionStep step, AdmissionActInput input) {
        var form = new FormInput();
        var text = step.requires().contains(AdmissionInput.TEXT)
                ? form.required("text", input.text(), TEXT)
                : form.optional("text", input.text(), TEXT);
        form.when(
                step.requires().contains(AdmissionInput.STANCE) && input.stance() == null, "stance", "required", null);
        var from = form.optional("fromUnit", input.fromUnit(), UNIT);
        if (step.requires().contains(AdmissionInput.MEANS)) {
            var persons = input.persons();
            form.when(persons == null || persons < 1, "persons", "admission-means", persons);
            form.when(persons != null && persons > MOST_PERSONS, "persons", "out-of-range", persons, 1, MOST_PERSONS);
            form.when(
                    input.amount() == null || input.amount().signum() <= 0,
                    "amount",
                    "admission-means",
                    input.amount());
            form.when(from == null, "fromUnit", "admission-means", null);
        }
        var amount = input.amount();
        form.when(
                amount != null && (amount.scale() > 2 || amount.compareTo(MOST_MONEY) > 0),
                "amount",
                "admission-amount",
                amount);
        form.refuseIfAny();
        return new AdmissionActInput(text, input.stance(), input.persons(), amount, from);
    }

    private AdmissionTerms terms(ActingPost by, AdmissionDraft draft) {
        var form = new FormInput();
        var terms = check.terms(by, form, draft, false);
        var from = draft.from() == null ? today() : form.beginning("from", draft.from(), today().plusYears(1));
        form.when(draft.to() != null && !draft.to().isAfter(from), "to", "admission-days", draft.to(), from);
        form.refuseIfAny();
        return terms;
    }

    private AdmissionStep step(ActingPost by, AdmissionApplication it, AdmissionAction action) {
        var relations = relations(by, it);
        return AdmissionProcess.find(action, it.status(), relations)
                .orElseThrow(() -> new AdmissionStepNotPossible(
                        action, it.status(), AdmissionProcess.possible(it.status(), relations)));
    }

    /** The caller has found the application within the reach: a street or community finds what would reach it. */
    private static Set<AdmissionRelation> relations(ActingPost by, AdmissionApplication it) {
        var relations = EnumSet.noneOf(AdmissionRelation.class);
        if (by.may(Permission.DUTY_APPLY) && by.unitId() == it.departmentId()) {
            relations.add(AdmissionRelation.APPLICANT);
        }
        if (by.may(Permission.DUTY_OPINION)) {
            relations.add(AdmissionRelation.CONSULTED);
        }
        if (by.may(Permission.DUTY_REVIEW)) {
            relations.add(AdmissionRelation.REVIEWER);
        }
        if (by.role() == Role.SYSTEM) {
            relations.add(AdmissionRelation.CLOCK);
        }
        return relations;
    }

    private AdmissionApplication locked(ActingPost by, int id) {
        if (by.role() != Role.SYSTEM) {
            by.require(Permission.DUTY_READ);
        }
        return applications.lock(by.reach(), district(by), id).orElseThrow(() -> new ApplicationNotFound(id));
    }

    private void record(
            ActingPost by,
            int id,
            AdmissionApplication before,
            AdmissionAction action,
            AdmissionApplication after,
            AdmissionActInput said) {
        applications.append(
                id,
                by,
                new AdmissionEvent(
                        0,
                        clock.instant(),
                        action,
                        before.status(),
                        after.status(),
                        by.inWords(),
                        said.stance(),
                        said.text()));
        audit.write(
                by,
                AuditAct.of("duty." + action.slug(), AdmissionApplication.SUBJECT, id)
                        .in(before.districtId())
                        .because(said.text())
                        .comparing(
                                Map.of("status", before.status().name()),
                                Map.of("status", after.status().name())));
    }

    private int district(ActingPost by) {
        return by.reach().territoryId() == 0 ? 0 : map.home(by).jurisdiction().districtId();
    }

    private AdmissionApplicationView view(ActingPost by, AdmissionApplication it) {
        var terms = it.terms();
        var communities = terms.communities().stream().map(territories::require).toList();
        var decideBy = decideBy(it);
        return new AdmissionApplicationView(
                it.id(),
                Objects.requireNonNullElse(units.of(it.departmentId()), ""),
                terms.title(),
                terms.typePatterns(),
                terms.clause(),
                terms.basis(),
                terms.frequency(),
                terms.forms(),
                communities.stream().map(Territory::shortName).toList(),
                communities.stream().map(place -> place.code().digits()).toList(),
                it.startsOn(),
                it.endsOn(),
                it.status(),
                it.submittedAt(),
                decideBy,
                decideBy != null && decideBy.isBefore(clock.instant()),
                it.means(),
                it.madeUp(),
                AdmissionProcess.possible(it.status(), relations(by, it)).stream()
                        .map(AdmissionStep::action)
                        .toList(),
                it.version());
    }

    private @Nullable Instant decideBy(AdmissionApplication it) {
        return it.submittedAt() == null || !it.status().waitsForDecision()
                ? null
                : calendars.current().plusWorkingDays(it.submittedAt(), settings.decideWithin());
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
