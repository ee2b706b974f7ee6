package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseRefusals.CaseNotFound;
import org.civicgrid.governance.casework.CaseRefusals.UrgedAlready;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what an action sets beside the stage; all of it goes into the event's details. */
@Component
@RequiredArgsConstructor
class ActionEffects {

    private final ForceRegister force;
    private final LeadUnits units;
    private final CaseTypeCatalogue types;
    private final Cases cases;
    private final CaseParts parts;
    private final CaseCompanions companions;
    private final CommunityDoor door;

    EventDetails of(
            ActingPost by, GovernanceCase it, Action action, ActionInput input, List<CaseEvent> history, Instant now) {
        var details = EventDetails.with();
        switch (action) {
            case FILE -> details.severity(input.severity());
            case RECLASSIFY -> reclassify(it, input, details);
            case DISPATCH, TRANSFER, ADJUDICATE -> details.lead(unit(it, input.unit(), "unit", history));
            case RETURN -> {
                details.proposed(input.unit() == null ? null : unit(it, input.unit(), "unit", history));
                if (it.getReturns() >= 1) {
                    details.decider(superior(it));
                }
            }
            case RAISE -> details.decider(districtCentre(it));
            case GRANT_RAISE, ESCALATE -> details.desk(DeskLevel.DISTRICT, districtCentre(it));
            case DELEGATE -> details.desk(DeskLevel.STREET, streetCentre(it));
            case REQUEST_EXTENSION -> details.decider(it.getDeskUnitId()).workingDays(input.workingDays());
            case APPEAL -> details.decider(it.getDeskUnitId());
            case GRANT_EXTENSION -> details.workingDays(granted(input, history));
            case SUSPEND, SUPERVISE -> details.until(input.until());
            case SPLIT, JOIN -> details.parts(split(by, it, input, history, now));
            case FEED_BACK -> details.outcome(input.outcome()).holder(checker(by, it, history));
            case HANDLE_ON_THE_SPOT -> details.outcome(Outcome.SOLVED);
            case REJECT -> details.outcome(Outcome.REJECTED);
            case WITHDRAW -> details.outcome(Outcome.WITHDRAWN);
            case MERGE -> merge(it, input, details);
            case RATE -> details.rating(input.rating());
            case FOLLOW -> companions.follow(it, by.postId(), now);
            case URGE -> refuseSecondUrge(by, it, history, now);
            default -> {
                // The stage and the text say it all.
            }
        }
        return details.build();
    }

    private void reclassify(GovernanceCase it, ActionInput input, EventDetails.Builder details) {
        var type = types.inForce(Objects.requireNonNull(input.typeCode()))
                .orElseThrow(() -> InvalidInput.of("typeCode", "type-unknown", input.typeCode()));
        it.retype(type);
        details.type(type.id(), Objects.requireNonNullElse(input.severity(), it.getSeverity()));
    }

    /** A resident unit takes over only what was agreed with it. */
    private int unit(GovernanceCase it, @Nullable String code, String field, List<CaseEvent> history) {
        var agreed = history.stream().anyMatch(event -> event.details().agreed() != null);
        var wanted = Objects.requireNonNull(code);
        return agreed
                ? units.agreedTo(it.getJurisdiction(), wanted, field)
                : units.ordered(it.getJurisdiction(), wanted, field);
    }

    private int districtCentre(GovernanceCase it) {
        return force.unitOf(it.getJurisdiction().districtId(), UnitKind.OPERATION_CENTRE)
                .orElseThrow(() -> InvalidInput.of("unit", "no-district-centre", null))
                .id();
    }

    private int streetCentre(GovernanceCase it) {
        return force.unitOf(Objects.requireNonNull(it.getJurisdiction().streetId()), UnitKind.OPERATION_CENTRE)
                .orElseThrow(() -> InvalidInput.of("unit", "no-street-centre", null))
                .id();
    }

    /** Who judges between desk and handler: the district's centre, or the district itself for its own centre's cases. */
    private int superior(GovernanceCase it) {
        if (it.getLevel() == DeskLevel.STREET) {
            return districtCentre(it);
        }
        return force.unitOf(it.getJurisdiction().districtId(), UnitKind.DISTRICT)
                .map(OrganizationUnit::id)
                .orElseGet(() -> districtCentre(it));
    }

    /** Who checks on site: the community's people, or the desk when type or community do not provide for it. */
    private int checker(ActingPost by, GovernanceCase it, List<CaseEvent> history) {
        if (!types.byId(it.getTypeId()).fieldCheck()) {
            return it.getDeskUnitId();
        }
        return force.unitOf(Objects.requireNonNull(it.getJurisdiction().communityId()), UnitKind.COMMUNITY)
                .filter(unit -> door.mayCheck(by, it, history, unit))
                .map(OrganizationUnit::id)
                .orElse(it.getDeskUnitId());
    }

    private static int granted(ActionInput input, List<CaseEvent> history) {
        var asked = history.stream()
                .filter(event -> event.action() == Action.REQUEST_EXTENSION)
                .map(event -> event.details().workingDays())
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(0);
        var granted = Objects.requireNonNull(input.workingDays());
        if (granted > asked) {
            throw InvalidInput.of("workingDays", "more-than-asked", granted, asked);
        }
        return granted;
    }

    private List<String> split(
            ActingPost by, GovernanceCase it, ActionInput input, List<CaseEvent> history, Instant now) {
        var leads = new ArrayList<Integer>();
        for (var code :
                Objects.requireNonNull(input.units()).stream().distinct().toList()) {
            leads.add(unit(it, code, "units", history));
        }
        return parts.create(by, it, leads, Objects.requireNonNull(input.text()), now);
    }

    private void merge(GovernanceCase it, ActionInput input, EventDetails.Builder details) {
        var target = cases.findByNumber(Objects.requireNonNull(input.targetNumber()))
                .filter(other -> other.getStage().isOpen()
                        && other.getJurisdiction().districtId()
                                == it.getJurisdiction().districtId())
                .orElseThrow(() -> new CaseNotFound(input.targetNumber()));
        it.mergeInto(target.id());
        companions.moveFollowers(it, target);
        details.outcome(Outcome.DUPLICATE).other(target.getNumber());
    }

    /** 催办: once per half day and unit; the platform's own reminders do not count. */
    private static void refuseSecondUrge(ActingPost by, GovernanceCase it, List<CaseEvent> history, Instant now) {
        history.stream()
                .filter(event -> event.action() == Action.URGE && event.actorUnitId() != null)
                .filter(event -> event.actorUnitId() == by.unitId()
                        && halfDay(event.at()).equals(halfDay(now)))
                .findFirst()
                .ifPresent(event -> {
                    throw new UrgedAlready(event.at());
                });
    }

    private static String halfDay(Instant moment) {
        var local = moment.atZone(CalendarZone.SHANGHAI);
        return local.toLocalDate() + (local.getHour() < 12 ? "a" : "p");
    }
}
