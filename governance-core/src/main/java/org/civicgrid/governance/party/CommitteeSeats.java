package org.civicgrid.governance.party;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.party.CommitteeRefusals.OwnSeat;
import org.civicgrid.governance.party.PartyRefusals.PartyOrganizationNotFound;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a seat on a committee is bound to: the committee, the home unit, the member of the force. */
@Component
@RequiredArgsConstructor
class CommitteeSeats {

    private final PartyOrganizations organizations;
    private final ResidentUnits units;
    private final ForceRegister force;

    /** Notes a home unit that is missing, or that only a part-time member has. */
    static void requireHome(FormInput form, @Nullable MemberKind kind, @Nullable Integer homeUnit) {
        var partTime = kind == MemberKind.PART_TIME;
        form.when(partTime && homeUnit == null, "homeUnit", "required", null)
                .when(kind != null && !partTime && homeUnit != null, "homeUnit", "member-home-unit", homeUnit);
    }

    /**
     * The committee, kept from ending until the transaction does.
     *
     * @throws Refusal.NotFound if it lies outside the post's map
     * @throws Refusal.Conflict if it has ended
     * @throws InvalidInput if the organisation is no regional committee
     */
    PartyOrganization committee(ActingPost by, int id) {
        var committee = organizations.lock(id, by.reach()).orElseThrow(() -> new PartyOrganizationNotFound(id));
        if (committee.kind() != PartyKind.REGIONAL_COMMITTEE) {
            throw InvalidInput.of("committee", "member-committee", id);
        }
        committee.requireOpen();
        return committee;
    }

    /**
     * Sees to it that a resident unit lies in the area of a committee, and keeps it from ending until the transaction does.
     *
     * @param area the committee's street or community
     * @throws Refusal.NotFound if it lies outside the post's map
     * @throws Refusal.Conflict if it has ended
     * @throws InvalidInput if it lies elsewhere
     */
    void requireUnit(ActingPost by, int area, @Nullable Integer homeUnit) {
        if (homeUnit == null) {
            return;
        }
        var unit = units.lock(homeUnit, by.reach()).orElseThrow(() -> new ResidentUnitNotFound(homeUnit));
        unit.requireOpen();
        var place = unit.standing().place();
        if (!Objects.equals(place.communityId(), area) && !Objects.equals(place.streetId(), area)) {
            throw InvalidInput.of("homeUnit", "member-home-unit", homeUnit);
        }
    }

    /**
     * The name of a member of the force as he is known there.
     *
     * @throws OwnSeat if it is the acting person
     * @throws InvalidInput unless he holds a post within the acting post's map today
     */
    String requirePerson(ActingPost by, int person) {
        refuseOwn(by, person);
        if (force.presentPosts(person).stream().noneMatch(post -> force.browses(by, post))) {
            throw InvalidInput.of("person", "member-person", person);
        }
        return force.person(person).name();
    }

    /** @throws OwnSeat if the seat is the acting person's */
    static void refuseOwn(ActingPost by, @Nullable Integer person) {
        if (person != null && person == by.personId()) {
            throw new OwnSeat();
        }
    }
}
