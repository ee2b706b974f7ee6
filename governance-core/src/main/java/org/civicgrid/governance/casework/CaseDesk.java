package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseRefusals.ActionNotPossible;
import org.civicgrid.governance.casework.CaseRefusals.CaseChanged;
import org.civicgrid.governance.casework.CaseRefusals.CaseNotFound;
import org.civicgrid.governance.database.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one desk: takes reports in and carries out actions on cases, by the table of {@link CaseProcess} alone. */
@Service
@Transactional
@RequiredArgsConstructor
public class CaseDesk {

    private final Cases cases;
    private final CaseHistory histories;
    private final CaseStore store;
    private final CaseTypeCatalogue types;
    private final ReportCheck check;
    private final ActionCheck actionCheck;
    private final ActionEffects effects;
    private final IdempotencyKeys keys;
    private final Routing routing;
    private final CaseCompanions companions;
    private final CaseSight sight;
    private final ReachGuard guard;
    private final Writes writes;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    /**
     * Takes a report in.
     *
     * @param key the client's idempotency key; a retry with it answers with the case of the first try
     * @return the number of the case, and whether it is new
     * @throws org.civicgrid.governance.problem.InvalidInput naming every fault
     */
    public Receipt report(ActingPost by, Report report, @Nullable String key) {
        var known = key == null ? Optional.<String>empty() : keys.take(by, key, report);
        if (known.isPresent()) {
            return new Receipt(new CaseNumber(known.get()), false);
        }
        var checked = check.check(by, report);
        var it = report.attachmentIds().isEmpty()
                ? writes.togetherAtLast(() -> write(by, report, checked, key))
                : writeWithFiles(by, report, checked, key);
        return new Receipt(new CaseNumber(it.getNumber()), true);
    }

    private GovernanceCase writeWithFiles(ActingPost by, Report report, NewCase checked, @Nullable String key) {
        var it = writes.together(() -> write(by, report, checked, key));
        guard.widen(by);
        companions.attach(by, it, 1, report.attachmentIds());
        return it;
    }

    /** Nothing is read here, so the transaction needs no reach: row security shows it no case at all. */
    private GovernanceCase write(ActingPost by, Report report, NewCase checked, @Nullable String key) {
        var it = store.create(by, GovernanceCase.open(checked), List.of(firstEvent(by, checked)));
        companions.reporter(it, report.reporter());
        if (key != null) {
            keys.made(by, key, it.getNumber());
        }
        return it;
    }

    /**
     * Carries out an action.
     *
     * @param expectedVersion version of the case that the caller saw; null when it did not say
     * @return version after it
     * @throws CaseNotFound if there is no such case within the reach
     * @throws CaseChanged if the version is another
     * @throws ActionNotPossible if the process does not allow it, with what is possible instead
     */
    public int act(
            ActingPost by, CaseNumber number, Action action, ActionInput input, @Nullable Integer expectedVersion) {
        guard.narrow(by);
        return perform(by, number, action, input, expectedVersion).version();
    }

    /**
     * Carries out an action once, however often it is sent.
     *
     * @param expectedVersion as in {@link #act(ActingPost, CaseNumber, Action, ActionInput, Integer)}
     * @param key the client's idempotency key; null when it sent none
     * @throws CaseRefusals.KeyReused if the key came with another request
     */
    public Done act(
            ActingPost by,
            CaseNumber number,
            Action action,
            ActionInput input,
            @Nullable Integer expectedVersion,
            @Nullable String key) {
        guard.narrow(by);
        var known = key == null ? Optional.<String>empty() : keys.take(by, key, List.of(number, action, input));
        if (known.isPresent()) {
            return Done.before(number, known.get());
        }
        var done = perform(by, number, action, input, expectedVersion);
        if (key != null) {
            keys.made(by, key, done.result());
        }
        return done;
    }

    private Done perform(
            ActingPost by, CaseNumber number, Action action, ActionInput input, @Nullable Integer expectedVersion) {
        var it = within(by, number, cases.findLockedByNumber(number.text()));
        if (expectedVersion != null && expectedVersion != it.getVersion()) {
            throw new CaseChanged(number, it.getStage(), it.getVersion());
        }
        var type = types.byId(it.getTypeId());
        var facts = it.facts(type, hasOpenParts(it));
        var relations = Relations.of(by, it);
        var row = CaseProcess.find(action, facts, relations)
                .orElseThrow(() -> new ActionNotPossible(action, facts, actions(facts, relations)));
        actionCheck.check(row, type, it, input);
        guard.widen(by);
        var seq = carryOut(by, it, row, input);
        return new Done(number, seq, it.getVersion(), true);
    }

    private int carryOut(ActingPost by, GovernanceCase it, Transition row, ActionInput input) {
        var history = histories.of(it.id());
        var now = later(clock.instant(), history);
        var effect = effects.of(by, it, row.action(), input, history, now);
        var event = event(by, history.size() + 1, now, row, it.getStage(), input, effect);
        store.append(by, it, history, event);
        companions.attach(by, it, event.seq(), input.attachments());
        return event.seq();
    }

    /** What the post may do to the case now, in the order of the process table. */
    @Transactional(readOnly = true)
    public List<Transition> possible(ActingPost by, CaseNumber number) {
        guard.narrow(by);
        var it = within(by, number, cases.findByNumber(number.text()));
        return possible(by, it, types.byId(it.getTypeId()), hasOpenParts(it));
    }

    /** What the post may do to a case as it has just read it; asks the database nothing. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Transition> possible(ActingPost by, CaseReader.CaseFile file) {
        return possible(by, file.state(), file.type(), file.openParts() > 0);
    }

    private static List<Transition> possible(ActingPost by, GovernanceCase it, CaseType type, boolean hasOpenParts) {
        return CaseProcess.possible(it.facts(type, hasOpenParts), Relations.of(by, it));
    }

    /** Stops following a case. */
    public void unfollow(ActingPost by, CaseNumber number) {
        guard.narrow(by);
        companions.unfollow(by, within(by, number, cases.findByNumber(number.text())));
    }

    private GovernanceCase within(ActingPost by, CaseNumber number, Optional<GovernanceCase> found) {
        return found.filter(it -> sight.reads(by, it)).orElseThrow(() -> new CaseNotFound(number));
    }

    private boolean hasOpenParts(GovernanceCase it) {
        var parts = jdbc.queryForObject("select case_open_parts(?)", Integer.class, it.id());
        return parts != null && parts > 0;
    }

    private CaseEvent firstEvent(ActingPost by, NewCase report) {
        var place = report.place().jurisdiction();
        var proposal = routing.propose(report.type(), report.severity(), report.channel(), place);
        var details = EventDetails.with()
                .type(report.type().id(), report.severity())
                .desk(DeskLevel.STREET, routing.desk(place).id())
                .rule(proposal.ruleId())
                .answers(report.answers())
                .build();
        return new CaseEvent(
                1,
                clock.instant(),
                Action.REPORT,
                null,
                Stage.REPORTED,
                by.postId(),
                by.unitId(),
                by.inWords(),
                null,
                null,
                true,
                details);
    }

    private static CaseEvent event(
            ActingPost by, int seq, Instant at, Transition row, Stage from, ActionInput input, EventDetails details) {
        return new CaseEvent(
                seq,
                at,
                row.action(),
                from,
                row.after(from),
                by.postId() == 0 ? null : by.postId(),
                by.unitId() == 0 ? null : by.unitId(),
                by.inWords(),
                input.reasonCode(),
                input.text(),
                input.publicText(),
                details);
    }

    /** History never runs backwards, even when a clock was set. */
    private static Instant later(Instant now, List<CaseEvent> history) {
        var last = history.get(history.size() - 1).at();
        return now.isBefore(last) ? last : now;
    }

    private static List<Action> actions(CaseFacts facts, Set<Relation> relations) {
        var actions = new ArrayList<Action>();
        CaseProcess.possible(facts, relations).forEach(row -> actions.add(row.action()));
        return actions;
    }

    /** What a report became. */
    public record Receipt(CaseNumber number, boolean isNew) {}

    /**
     * An action that was carried out.
     *
     * @param seq its place in the history of the case
     * @param version of the case right after it
     * @param isNew false when an earlier try had carried it out
     */
    public record Done(CaseNumber number, int seq, int version, boolean isNew) {

        private static Done before(CaseNumber number, String result) {
            var parts = result.split(":");
            return new Done(number, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), false);
        }

        private String result() {
            return number.text() + ":" + seq + ":" + version;
        }
    }
}
