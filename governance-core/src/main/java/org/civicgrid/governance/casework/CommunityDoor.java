package org.civicgrid.governance.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CommunityGate.Push;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door through which a case changes, and so the one point at which it can come to a community: nobody else applies
 * an act to a case. A department's matter passes only when the community has admitted it (社区事项准入, ADR 0019).
 *
 * <p>An act brings a case to a community when it makes a unit of that kind its lead, be it the case itself or a part split off
 * it, or its holder for the check on site. It is a department's push when
 *
 * <ul>
 *   <li>somebody of a department reported the case, or the case that it is a part of, or split the part off: origin;
 *   <li>for the lead also when a department raised it on the way, or does this very act.
 * </ul>
 *
 * <p>What residents report, what grid workers find and what a street sends on of it are no push, whoever handled them before.
 * A proposal in a return reaches nobody: the dispatch that follows it is asked here.
 */
@Component
@RequiredArgsConstructor
class CommunityDoor {

    private final CommunityGate gate;
    private final ForceRegister force;
    private final CaseHistory histories;

    /**
     * Applies acts to a case, in their order.
     *
     * @param before the history that they follow
     * @throws Refusal naming the clause, if one of them pushes what is not admitted
     */
    void apply(ActingPost by, GovernanceCase it, List<CaseEvent> before, List<CaseEvent> acts) {
        pushes(it, before, acts)
                .flatMap(push -> gate.refusal(by, push).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        acts.forEach(it::apply);
    }

    /** The first push among some acts that would be refused, with its refusal; nothing is applied. */
    Optional<Barred> barred(ActingPost by, GovernanceCase it, List<CaseEvent> acts) {
        return pushes(it, List.of(), acts)
                .flatMap(push -> gate.refusal(by, push).map(refusal -> new Barred(push, refusal)).stream())
                .findFirst();
    }

    /** What was refused, and why. */
    record Barred(Push push, Refusal refusal) {}

    /** Whether a community may be asked to check on site; where it may not, the desk checks. */
    boolean mayCheck(ActingPost by, GovernanceCase it, List<CaseEvent> history, OrganizationUnit community) {
        return sender(it, history, false)
                .map(department -> push(it, history, Action.CHECK, department, community))
                .flatMap(push -> gate.refusal(by, push))
                .isEmpty();
    }

    /** The same for a case that is being imported, out of the system of a department or of nobody's. */
    boolean mayCheck(
            ActingPost by,
            @Nullable Integer departmentId,
            String subject,
            String typeCode,
            OrganizationUnit community) {
        return departmentId == null
                || gate.refusal(by, new Push(subject, typeCode, Action.REPORT, departmentId, community.territoryId()))
                        .isEmpty();
    }

    private Stream<Push> pushes(GovernanceCase it, List<CaseEvent> before, List<CaseEvent> acts) {
        var history = new ArrayList<>(before);
        return acts.stream().flatMap(act -> {
            history.add(act);
            return Stream.concat(leading(it, history, act).stream(), checking(it, history, act).stream());
        });
    }

    private Optional<Push> leading(GovernanceCase it, List<CaseEvent> history, CaseEvent act) {
        return community(act.details().leadUnitId())
                .flatMap(unit -> department(act.actorUnitId())
                        .or(() -> sender(it, history, true))
                        .map(department -> push(it, history, act.action(), department, unit)));
    }

    private Optional<Push> checking(GovernanceCase it, List<CaseEvent> history, CaseEvent act) {
        return community(act.details().holderUnitId())
                .flatMap(unit -> sender(it, history, false)
                        .map(department -> push(it, history, act.action(), department, unit)));
    }

    /** A case that is just coming about has no number yet: a part comes by a split, any other by its import. */
    private static Push push(
            GovernanceCase it, List<CaseEvent> history, Action act, int department, OrganizationUnit community) {
        var whole = history.get(0).details().other();
        if (it.getNumber() != null) {
            return new Push(it.getNumber(), it.getTypeCode(), act, department, community.territoryId());
        }
        return new Push(
                Objects.requireNonNullElse(whole, String.valueOf(it.getExternalNumber())),
                it.getTypeCode(),
                whole == null ? Action.REPORT : Action.SPLIT,
                department,
                community.territoryId());
    }

    /** The department that reported the case or split it off, or that reported its whole; asked for, also one that raised it. */
    private Optional<Integer> sender(GovernanceCase it, List<CaseEvent> history, boolean orRaised) {
        var whole = it.getParentId() == null ? List.<CaseEvent>of() : histories.of(it.getParentId());
        return Stream.concat(history.stream(), whole.stream())
                .filter(event -> event.action() == Action.REPORT || orRaised && event.action() == Action.RAISE)
                .flatMap(event -> department(event.actorUnitId()).stream())
                .findFirst();
    }

    private Optional<Integer> department(@Nullable Integer unitId) {
        return known(unitId, UnitKind.DEPARTMENT).map(OrganizationUnit::id);
    }

    private Optional<OrganizationUnit> community(@Nullable Integer unitId) {
        return known(unitId, UnitKind.COMMUNITY);
    }

    private Optional<OrganizationUnit> known(@Nullable Integer unitId, UnitKind kind) {
        return unitId == null ? Optional.empty() : force.known(unitId).filter(unit -> unit.kind() == kind);
    }
}
