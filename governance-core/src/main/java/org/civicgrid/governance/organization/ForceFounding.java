package org.civicgrid.governance.organization;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.OrganizationRefusals.CodeTaken;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up units, posts, people and appointments for a district that is loaded for the first time. */
@Service
@Transactional
@RequiredArgsConstructor
public class ForceFounding {

    private final OrganizationUnits units;
    private final StandingUnits standing;
    private final Posts posts;
    private final People people;
    private final Appointments appointments;
    private final TerritoryRegistry territories;
    private final ForceRegister register;

    /**
     * Founds a unit.
     *
     * @throws CodeTaken if the code is in use
     */
    public OrganizationUnit unit(UnitDraft draft) {
        if (units.findByCode(draft.code()).isPresent()) {
            throw new CodeTaken(draft.code());
        }
        var territory = territories.requireInForce(new TerritoryCode(draft.territoryCode()));
        var parent = draft.parentCode() == null
                ? null
                : register.unit(draft.parentCode()).id();
        standing.changing();
        return units.insert(draft, territory.id(), parent);
    }

    /**
     * Creates a post of a unit.
     *
     * @param code stable code, unique
     * @param territoryId the territory that it reaches
     * @param microGridId the micro-grid of a micro-grid leader, otherwise null
     * @param from first day, Asia/Shanghai
     * @throws CodeTaken if the code is in use
     */
    public Post post(
            String code,
            String title,
            Role role,
            OrganizationUnit unit,
            int territoryId,
            @Nullable Integer microGridId,
            LocalDate from) {
        if (posts.findByCode(code).isPresent()) {
            throw new CodeTaken(code);
        }
        return posts.insert(code, title, role, unit.id(), territoryId, microGridId, from);
    }

    /**
     * Adds a member of the force.
     *
     * @param madeUp true for demonstration data
     */
    public Person person(String name, boolean madeUp) {
        return people.insert(name, madeUp);
    }

    /**
     * Appoints a person to a post.
     *
     * @param basis on what ground, for example the number of a document
     * @param from first day, Asia/Shanghai
     */
    public Appointment appoint(Person person, Post post, @Nullable String basis, LocalDate from) {
        return appointments.insert(person.id(), post.id(), basis, from);
    }
}
