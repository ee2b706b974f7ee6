package org.civicgrid.governance.duty;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CommunityGate;
import org.civicgrid.governance.duty.DutyRefusals.MatterExcluded;
import org.civicgrid.governance.duty.DutyRefusals.MatterNotAdmitted;
import org.civicgrid.governance.duty.DutyRefusals.PushRefused;
import org.civicgrid.governance.duty.DutyRefusals.Refused;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;

/**
 * The admission list as a gate: a department's matter reaches a community when a statutory or assist item in force there
 * covers its type, and no item of the negative list does. The community is self-governing and may refuse what was not
 * admitted.
 */
@Component
@RequiredArgsConstructor
class AdmissionGate implements CommunityGate {

    /** The clause where none of the list fits: the rule of the list itself, as the district's draft words it. */
    static final String RULE = "未列入社区事项准入清单的事项，社区可以不予办理（草案）";

    private final AdmissionItems items;
    private final TerritoryRegistry territories;
    private final RefusalRecords records;
    private final Clock clock;

    @Override
    public Optional<Refusal> refusal(ActingPost by, Push push) {
        return ask(by, push).map(it -> it);
    }

    private Optional<PushRefused> ask(ActingPost by, Push push) {
        var community = territories.require(push.communityId());
        var covering = items.on(CalendarZone.today(clock)).stream()
                .filter(it -> isAbout(it, push.typeCode(), community))
                .toList();
        var excluding = covering.stream()
                .filter(it -> it.list() == AdmissionList.NEGATIVE)
                .findFirst();
        if (excluding.isPresent()) {
            var it = excluding.get();
            return Optional.of(new MatterExcluded(
                    new Refused(by, push, RefusalGround.NEGATIVE_LIST, it.id(), it.cited()), community.name()));
        }
        return covering.isEmpty()
                ? Optional.of(new MatterNotAdmitted(
                        new Refused(by, push, RefusalGround.NOT_LISTED, null, RULE), community.name()))
                : Optional.empty();
    }

    private static boolean isAbout(AdmissionItem it, String typeCode, Territory community) {
        return it.districtId() == community.jurisdiction().districtId()
                && it.terms().covers(typeCode)
                && it.terms().holdsIn(community.id());
    }

    @Override
    public void refused(ActingPost by, Collection<Push> pushes) {
        pushes.stream()
                .flatMap(push -> ask(by, push).stream())
                .map(PushRefused::refused)
                .forEach(records::add);
    }
}
