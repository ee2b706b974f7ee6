package org.civicgrid.governance.reform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.reform.ReformRefusals.BuiltUpon;
import org.civicgrid.governance.reform.ReformRefusals.ReformNotFound;
import org.civicgrid.governance.reform.ReformRefusals.ReformNotNow;
import org.civicgrid.governance.reform.ReformRefusals.SamePerson;
import org.civicgrid.governance.territory.MapRedrawing;
import org.civicgrid.governance.territory.PlannedChange;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where boundary reforms are drafted, previewed, handed in, approved by a second person, applied and taken back. A drafter
 * changes only what lies within his own reach; every act is in the audit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ReformOffice {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_DECISION = 400;
    private static final int MOST_STEPS = 500;

    private final Reforms reforms;
    private final MapRedrawing map;
    private final BrowsableMap browsable;
    private final TerritoryRegistry territories;
    private final List<ReformFollower> followers;
    private final AuditJournal audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Keeps a draft.
     *
     * @throws InvalidInput if a field is missing or faulty; the steps are tried out by {@link #preview}, not here
     */
    public Reform draft(ActingPost by, ReformDraft draft) {
        by.require(Permission.REFORM_DRAFT);
        var reform = reforms.insert(read(by, draft), by.postId());
        audit.write(by, reform.act("reform.draft", java.util.Map.of()));
        return reform;
    }

    /**
     * Changes a draft.
     *
     * @param version that the caller has seen
     * @throws Refusal.Conflict if it has been handed in
     */
    public Reform change(ActingPost by, int id, int version, ReformDraft draft) {
        by.require(Permission.REFORM_DRAFT);
        var reform = open(by, id, version, ReformState.DRAFT);
        var read = read(by, draft);
        return write(
                by,
                "reform.change",
                reform,
                reform.withTitle(read.title())
                        .withBasis(read.basis())
                        .withWithinId(read.withinId())
                        .withEffectiveOn(read.effectiveOn())
                        .withSteps(read.steps()));
    }

    /**
     * Hands a draft in for approval.
     *
     * @throws InvalidInput if its steps cannot be taken or leave no sound map
     */
    public Reform submit(ActingPost by, int id, int version) {
        by.require(Permission.REFORM_DRAFT);
        var reform = open(by, id, version, ReformState.DRAFT);
        requireSound(reform);
        return write(by, "reform.submit", reform, reform.withState(ReformState.SUBMITTED));
    }

    /** Gives a reform up that has not been applied. */
    public Reform withdraw(ActingPost by, int id, int version) {
        by.require(Permission.REFORM_DRAFT);
        var reform = open(by, id, version, ReformState.DRAFT, ReformState.SUBMITTED, ReformState.APPROVED);
        return write(by, "reform.withdraw", reform, reform.withState(ReformState.WITHDRAWN));
    }

    /**
     * Sends a reform back to its drafter.
     *
     * @param why needed
     */
    public Reform sendBack(ActingPost by, int id, int version, @Nullable String why) {
        by.require(Permission.REFORM_APPROVE);
        var reform = open(by, id, version, ReformState.SUBMITTED);
        var form = new FormInput();
        var decision = form.required("decision", why, LONGEST_DECISION);
        form.refuseIfAny();
        return write(by, "reform.send-back", reform, decided(by, reform, ReformState.DRAFT, decision));
    }

    /**
     * Approves a reform. When its day has come it is applied at once, otherwise on that day.
     *
     * @throws Refusal.Conflict if the caller drafted it
     * @throws InvalidInput if the map has changed since, so that it can no longer be applied
     */
    public Reform approve(ActingPost by, int id, int version, @Nullable String note) {
        by.require(Permission.REFORM_APPROVE);
        var reform = open(by, id, version, ReformState.SUBMITTED);
        if (reform.drafterPersonId() == by.personId()) {
            throw new SamePerson(reform);
        }
        var form = new FormInput();
        var decision = form.optional("decision", note, LONGEST_DECISION);
        form.refuseIfAny();
        requireSound(reform);
        var approved = write(by, "reform.approve", reform, decided(by, reform, ReformState.APPROVED, decision));
        return approved.effectiveOn().isAfter(today()) ? approved : apply(by, approved);
    }

    /**
     * Applies what was approved, when its day has come; nothing happens when somebody else has done so meanwhile.
     *
     * @throws InvalidInput if the map has changed since, so that it cannot be applied
     */
    void applyDue(int id) {
        reforms.lock(id)
                .filter(it -> it.state() == ReformState.APPROVED)
                .ifPresent(it -> apply(ActingPost.platform(), it));
    }

    /** Notes why an approved reform could not be applied; it is tried again until it is withdrawn. */
    void fail(int id, Refusal refused) {
        reforms.lock(id)
                .filter(it -> it.state() == ReformState.APPROVED)
                .filter(it -> !refused.getMessage().equals(it.failure()))
                .ifPresent(it -> write(
                        ActingPost.platform(),
                        "reform.fail",
                        it,
                        it.withFailure(PlainText.cut(refused.getMessage(), LONGEST_DECISION))));
    }

    /**
     * Takes an applied reform back: the map is the one before it again, and every record stands where it stood.
     *
     * @throws Refusal.Conflict if something was built on it
     */
    public Reform undo(ActingPost by, int id, int version, @Nullable String why) {
        by.require(Permission.REFORM_APPROVE);
        var reform = open(by, id, version, ReformState.APPLIED);
        var form = new FormInput();
        var reason = form.required("decision", why, LONGEST_DECISION);
        form.refuseIfAny();
        oneAtATime();
        if (map.isBuiltUpon(id) || followers.stream().anyMatch(it -> it.isBuiltUpon(id))) {
            throw new BuiltUpon(reform);
        }
        map.restore(id);
        var redrawn = new Redrawn(id, reform.title(), reform.effectiveOn(), true);
        followers.forEach(it -> it.follow(redrawn));
        map.forgetBorn(id);
        jdbc.sql("delete from reform_move where reform_id = :id")
                .param("id", id)
                .update();
        return write(
                by,
                "reform.undo",
                reform,
                reform.withState(ReformState.UNDONE)
                        .withUndoneAt(clock.instant())
                        .withDecision(reason));
    }

    /** What a reform would do if it were applied now. */
    @Transactional(readOnly = true)
    public ReformPreview preview(ActingPost by, int id) {
        var reform = find(by, id);
        return preview(reform.steps(), territories.require(reform.withinId()));
    }

    /** The same for steps that nobody has kept yet. */
    @Transactional(readOnly = true)
    public ReformPreview preview(ActingPost by, List<ReformStep> steps) {
        by.require(Permission.REFORM_DRAFT);
        return preview(steps, browsable.home(by));
    }

    private ReformPreview preview(List<ReformStep> steps, Territory within) {
        MapRedrawing.Plan plan;
        try {
            plan = map.plan(steps, within);
        } catch (InvalidInput faulty) {
            return new ReformPreview(List.of(), new TreeMap<>(), faulty.getFaults());
        }
        var concern = new Concern(ids(plan.changes(), false), ids(plan.changes(), true));
        var records = new TreeMap<String, Long>();
        followers.forEach(it -> records.merge(it.kind(), it.count(concern), Long::sum));
        return new ReformPreview(plan.changes(), records, plan.faults());
    }

    private static List<Integer> ids(List<PlannedChange> changes, boolean microGrids) {
        return changes.stream()
                .filter(it -> it.before() != null && (it.level() == null) == microGrids)
                .map(PlannedChange::id)
                .toList();
    }

    /** @throws Refusal.NotFound if there is none that concerns the caller's territory */
    @Transactional(readOnly = true)
    public Reform find(ActingPost by, int id) {
        return reforms.find(id, by.reach()).orElseThrow(() -> new ReformNotFound(id));
    }

    /** Reforms that concern the caller's territory, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<Reform> list(ActingPost by, @Nullable ReformState state, Paging paging) {
        return reforms.page(by.reach(), state, paging);
    }

    private Reform apply(ActingPost by, Reform reform) {
        oneAtATime();
        map.apply(reform.id(), reform.steps(), territories.require(reform.withinId()), reform.effectiveOn());
        var redrawn = new Redrawn(reform.id(), reform.title(), reform.effectiveOn(), false);
        followers.forEach(it -> it.follow(redrawn));
        return write(
                by,
                "reform.apply",
                reform,
                reform.withState(ReformState.APPLIED)
                        .withAppliedAt(clock.instant())
                        .withFailure(null));
    }

    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('civicgrid.reform'))")
                .query((row, number) -> 0)
                .list();
    }

    private void requireSound(Reform reform) {
        var plan = map.plan(reform.steps(), territories.require(reform.withinId()));
        if (!plan.faults().isEmpty()) {
            throw new InvalidInput(plan.faults());
        }
        if (reform.effectiveOn().isBefore(today())) {
            throw InvalidInput.of("effectiveOn", "reform-past", reform.effectiveOn());
        }
    }

    private Reform decided(ActingPost by, Reform reform, ReformState state, @Nullable String decision) {
        return reform.withState(state)
                .withDeciderPersonId(state == ReformState.DRAFT ? null : Integer.valueOf(by.personId()))
                .withDecider(by.inWords())
                .withDecidedAt(clock.instant())
                .withDecision(decision);
    }

    private Reform read(ActingPost by, ReformDraft draft) {
        var form = new FormInput();
        var title = form.required("title", draft.title(), LONGEST_TITLE);
        var basis = form.optional("basis", draft.basis(), LONGEST_TEXT);
        var steps = Objects.requireNonNullElse(draft.steps(), List.<ReformStep>of());
        form.when(draft.effectiveOn() == null, "effectiveOn", "required", null)
                .when(
                        draft.effectiveOn() != null && draft.effectiveOn().isBefore(today()),
                        "effectiveOn",
                        "reform-past",
                        draft.effectiveOn())
                .when(
                        draft.effectiveOn() != null && draft.effectiveOn().isAfter(today().plusYears(2)),
                        "effectiveOn",
                        "out-of-range",
                        draft.effectiveOn(),
                        today(),
                        today().plusYears(2))
                .when(steps.isEmpty(), "steps", "required", null)
                .when(steps.size() > MOST_STEPS, "steps", "too-many", steps.size(), MOST_STEPS)
                .refuseIfAny();
        return new Reform(
                0,
                title,
                basis,
                browsable.home(by).id(),
                Objects.requireNonNull(draft.effectiveOn()),
                steps,
                ReformState.DRAFT,
                by.personId(),
                by.inWords(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0);
    }

    private Reform open(ActingPost by, int id, int version, ReformState... states) {
        find(by, id);
        var reform = reforms.lock(id).orElseThrow(() -> new ReformNotFound(id));
        EntityTags.requireSame(version, reform.version());
        if (!List.of(states).contains(reform.state())) {
            throw new ReformNotNow(reform);
        }
        return reform;
    }

    private Reform write(ActingPost by, String act, Reform before, Reform after) {
        var stored = reforms.update(before, after);
        audit.write(by, stored.act(act, before.compared()));
        return stored;
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
