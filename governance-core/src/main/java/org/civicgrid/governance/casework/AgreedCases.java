package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Jurisdiction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the one desk what was agreed elsewhere, such as the resolution of a meeting: who does it and until when is settled,
 * so the case is reported, filed and dispatched at once. From there it goes the way of every case.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AgreedCases {

    private final CaseStore store;
    private final ReportCheck check;
    private final LeadUnits units;
    private final Routing routing;
    private final Clock clock;

    /**
     * What was agreed.
     *
     * @param unit code of the unit that does it: one that serves the place, or a resident unit of its street
     * @param until when it is to be done; its handling runs until then instead of the limit of its type
     */
    public record Agreement(String unit, Instant until) {}

    /**
     * Opens the case.
     *
     * @throws InvalidInput naming every fault of the report, or the unit when it cannot lead there
     */
    public CaseNumber open(ActingPost by, Report report, Agreement agreement) {
        by.require(Permission.CASE_REPORT);
        var checked = check.check(by, report);
        var place = checked.place().jurisdiction();
        var lead = units.agreedTo(place, agreement.unit(), "unit");
        var details = EventDetails.with()
                .type(checked.type().id(), checked.severity())
                .desk(DeskLevel.STREET, routing.desk(place).id())
                .agreed(agreement.until())
                .build();
        var history = GivenOut.history(by, clock.instant(), details, lead);
        return new CaseNumber(
                store.create(by, GovernanceCase.open(checked), history).getNumber());
    }

    /**
     * Whether a unit could do something there: what {@link #open} will ask.
     *
     * @throws InvalidInput naming {@code field} when it cannot
     */
    @Transactional(readOnly = true)
    public void requireLead(ActingPost by, Jurisdiction place, String unit, String field) {
        by.require(Permission.CASE_REPORT);
        units.agreedTo(place, unit, field);
    }
}
