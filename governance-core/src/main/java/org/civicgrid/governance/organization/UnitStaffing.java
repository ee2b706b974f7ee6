package org.civicgrid.governance.organization;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitHasOpenWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that nothing open is left without somebody who may take it further. */
@Component
@RequiredArgsConstructor
class UnitStaffing {

    private final OrganizationUnits units;
    private final Appointments appointments;
    private final ObjectProvider<UnitWork> works;

    /**
     * Lets somebody leave a post on a day.
     *
     * @throws UnitHasOpenWork if something is open there that nobody who stays, or comes by then, could take further
     */
    void release(ActingPost by, Post post, Appointment leaving, LocalDate day) {
        var staying = appointments.rolesHeld(post.unitId(), leaving.id(), day);
        if (!staying.contains(post.role())) {
            refuseStranded(by, post.unitId(), Set.of(post.role()), staying);
        }
    }

    /** @throws UnitHasOpenWork if something is open at a unit that is to end */
    void close(ActingPost by, int unitId) {
        refuseStranded(by, unitId, EnumSet.allOf(Role.class), Set.of());
    }

    private void refuseStranded(ActingPost by, int unitId, Set<Role> leaving, Set<Role> staying) {
        works.orderedStream()
                .map(work -> work.stranded(by, unitId, leaving, staying))
                .filter(open -> open.number() > 0)
                .findFirst()
                .ifPresent(open -> {
                    var unit = units.findById(unitId).orElseThrow();
                    throw new UnitHasOpenWork(unit.name(), open);
                });
    }
}
