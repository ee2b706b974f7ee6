package org.civicgrid.governance.casework;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares two ways of routing over the cases that wait for their dispatch, in the caller's transaction. */
@Service
@RequiredArgsConstructor
public class RoutingImpacts {

    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final CaseTypeCatalogue types;
    private final Routing routing;
    private final ReachGuard guard;

    RoutingImpact of(ActingPost by, List<RoutingRule> before, List<RoutingRule> after) {
        return compare(by, routing.round(before), routing.round(after));
    }

    /** What another matrix of duties would mean under the rules of today, for the open cases within the reach. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoutingImpact ofDuties(ActingPost by, List<DutyLines.Line> before, List<DutyLines.Line> after) {
        return compare(by, routing.under(before), routing.under(after));
    }

    private RoutingImpact compare(ActingPost by, Routing.Round is, Routing.Round would) {
        guard.narrow(by);
        var waiting = CaseQuery.within(by.reach(), null)
                .and("c.open and c.stage in ('REPORTED', 'FILED') and c.pending is null");
        var ids = jdbc.queryForList(
                waiting.idSql("c.due_at, c.id", CaseLists.COUNT_CAP + 1), Long.class, waiting.values());
        var shifts = new TreeMap<String, RoutingImpact.Shift>();
        for (var it : cases.findByIdIn(ids.subList(0, Math.min(ids.size(), CaseLists.COUNT_CAP)))) {
            var from = lead(is, it);
            var to = lead(would, it);
            if (!from.equals(to)) {
                shifts.merge(
                        from + "\n" + to,
                        new RoutingImpact.Shift(from, to, 1),
                        (one, other) -> new RoutingImpact.Shift(from, to, one.cases() + other.cases()));
            }
        }
        return new RoutingImpact(
                Math.min(ids.size(), CaseLists.COUNT_CAP),
                ids.size() > CaseLists.COUNT_CAP,
                shifts.values().stream().mapToInt(RoutingImpact.Shift::cases).sum(),
                shifts.values().stream()
                        .sorted(Comparator.comparingInt(RoutingImpact.Shift::cases)
                                .reversed())
                        .toList());
    }

    private String lead(Routing.Round round, GovernanceCase it) {
        return round.propose(types.byId(it.getTypeId()), it.getSeverity(), it.getChannel(), it.getJurisdiction())
                .unit()
                .name();
    }
}
