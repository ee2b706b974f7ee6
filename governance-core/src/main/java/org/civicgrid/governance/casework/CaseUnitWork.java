package org.civicgrid.governance.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.OpenWork;
import org.civicgrid.governance.organization.UnitWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open cases that wait for a unit: at its desk, for its handling, or for its decision. */
@Component
@RequiredArgsConstructor
class CaseUnitWork implements UnitWork {

    private static final Set<Role> DESK = EnumSet.of(Role.STREET_DUTY_OFFICER, Role.DISTRICT_DUTY_OFFICER);

    /** What waits at the desk needs a duty officer; all else anybody of the unit who may act. */
    private static final String WAITING = """
            select number, count(*) over () as whole from case_record
            where open and ((holder_unit_id = :unit and (:nobody or :noDesk and desk_unit_id = :unit
                and stage in ('REPORTED', 'FILED', 'CHECKED')))
              or (decider_unit_id = :unit and :nobody))
            order by due_at nulls last, id limit 3
            """;

    private final JdbcClient jdbc;
    private final ReachGuard guard;

    @Override
    public OpenWork stranded(ActingPost by, int unitId, Set<Role> leaving, Set<Role> staying) {
        var nobody = loses(leaving, staying, role -> role.may(Permission.CASE_ACT));
        var noDesk = loses(leaving, staying, DESK::contains);
        if (!nobody && !noDesk) {
            return new OpenWork(0, List.of());
        }
        guard.widen(by);
        var waiting = jdbc.sql(WAITING)
                .param("unit", unitId)
                .param("nobody", nobody)
                .param("noDesk", noDesk)
                .query(Waiting.class)
                .list();
        return new OpenWork(
                waiting.stream().mapToLong(Waiting::whole).findFirst().orElse(0),
                waiting.stream().map(Waiting::number).toList());
    }

    private static boolean loses(Set<Role> leaving, Set<Role> staying, Predicate<Role> able) {
        return leaving.stream().anyMatch(able) && staying.stream().noneMatch(able);
    }

    /** A case that waits, and how many do. */
    private record Waiting(String number, long whole) {}
}
