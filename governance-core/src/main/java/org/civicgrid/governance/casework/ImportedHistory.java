package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells the history of a case from another system in acts of our process. It states what the data says, the report and
 * when the case came to stand where it stands, and between the two only the acts without which the process does not lead
 * there: what leads into handling at the time of the report, what follows it at the end.
 *
 * @param actor who acts in the history: the import, in words
 * @param units the rules and units that route it
 * @param departmentId whose system it comes from; null when no department's
 * @param mayCheck whether a community may be asked to check a case on site
 */
record ImportedHistory(
        String actor,
        Routing.Round units,
        @Nullable Integer departmentId,
        BiPredicate<ImportedCase, OrganizationUnit> mayCheck) {

    private static final List<Action> LINE =
            List.of(Action.FILE, Action.DISPATCH, Action.ACCEPT, Action.FEED_BACK, Action.CHECK, Action.CLOSE);

    List<CaseEvent> of(ImportedCase it) {
        var history = new ArrayList<CaseEvent>();
        history.add(event(1, it.reportedAt(), Action.REPORT, null, Stage.REPORTED, report(it)));
        var acts = acts(it);
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            var from = history.get(i).toStage();
            var early = i < acts.size() - 1 && LINE.indexOf(act) < LINE.indexOf(Action.FEED_BACK);
            history.add(event(
                    i + 2, early ? it.reportedAt() : it.reachedAt(), act, from, after(act, from), details(act, it)));
        }
        return history;
    }

    /** The shortest way to where the case stands. */
    private static List<Action> acts(ImportedCase it) {
        if (it.stage() != Stage.CLOSED) {
            return LINE.subList(0, it.stage().ordinal());
        }
        return switch (Objects.requireNonNull(it.outcome())) {
            case DUPLICATE -> List.of(Action.MERGE);
            case WITHDRAWN -> List.of(Action.WITHDRAW);
            case REJECTED, TRANSFERRED -> List.of(Action.REJECT);
            case SOLVED ->
                it.type().onTheSpot() && it.reachedAt().equals(it.reportedAt())
                        ? List.of(Action.HANDLE_ON_THE_SPOT)
                        : LINE;
            case PARTLY, CANNOT, NOT_OURS -> LINE;
        };
    }

    /** Where the act leads, by the table of the process. */
    private static Stage after(Action act, Stage from) {
        return CaseProcess.table().stream()
                .filter(row -> row.action() == act && row.from().contains(from))
                .findFirst()
                .map(row -> row.after(from))
                .orElseThrow(() -> new IllegalStateException("The process knows no " + act + " from " + from));
    }

    private EventDetails report(ImportedCase it) {
        var place = it.place().jurisdiction();
        return EventDetails.with()
                .type(it.type().id(), it.severity())
                .desk(DeskLevel.STREET, units.desk(place).id())
                .rule(proposal(it).ruleId())
                .build();
    }

    private EventDetails details(Action act, ImportedCase it) {
        return switch (act) {
            case DISPATCH -> EventDetails.with().lead(proposal(it).unit().id()).build();
            case FEED_BACK ->
                EventDetails.with().outcome(it.outcome()).holder(checker(it)).build();
            case MERGE, WITHDRAW, REJECT, HANDLE_ON_THE_SPOT ->
                EventDetails.with().outcome(it.outcome()).build();
            default -> EventDetails.NONE;
        };
    }

    private Routing.Proposal proposal(ImportedCase it) {
        return units.propose(it.type(), it.severity(), it.channel(), it.place().jurisdiction());
    }

    private int checker(ImportedCase it) {
        var place = it.place().jurisdiction();
        var desk = units.desk(place);
        return it.type().fieldCheck()
                ? units.unitOf(place.communityId(), UnitKind.COMMUNITY)
                        .filter(unit -> mayCheck.test(it, unit))
                        .map(OrganizationUnit::id)
                        .orElse(desk.id())
                : desk.id();
    }

    private CaseEvent event(int seq, Instant at, Action act, @Nullable Stage from, Stage to, EventDetails details) {
        var unit = act == Action.REPORT ? departmentId : null;
        return new CaseEvent(seq, at, act, from, to, null, unit, actor, null, null, false, details);
    }
}
