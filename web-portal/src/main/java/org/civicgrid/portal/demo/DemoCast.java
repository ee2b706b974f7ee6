package org.civicgrid.portal.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.casework.Relation;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Post;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds who of the demo's people plays a part in a case. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCast {

    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final Map<String, ActingPost> known = new HashMap<>();

    /** Who takes a report in that comes through this door. */
    ActingPost reporter(Channel channel, Territory compound) {
        var place = compound.jurisdiction();
        return switch (channel) {
            case COMMUNITY -> holder("clerk-" + code(place.communityId()));
            case HOTLINE -> holder("duty-" + code(place.streetId()));
            default -> holder("worker-" + code(place.gridId()));
        };
    }

    /** Who stands so to the case, if anybody does. */
    Optional<ActingPost> as(Relation relation, GovernanceCase it) {
        return switch (relation) {
            case DESK -> officer(it.getDeskUnitId());
            case HANDLER -> officer(it.getLeadUnitId());
            case DECIDER -> officer(it.getDeciderUnitId());
            case COMMUNITY ->
                Optional.of(holder("clerk-" + code(it.getJurisdiction().communityId())));
            case REPORTER ->
                Optional.ofNullable(it.getReporterPostId())
                        .map(force::post)
                        .map(Post::code)
                        .map(this::holder);
            default -> Optional.empty();
        };
    }

    /** Who sees every case of the district. */
    ActingPost district() {
        return holder("district");
    }

    private Optional<ActingPost> officer(@Nullable Integer unitId) {
        return unitId == null ? Optional.empty() : Optional.of(holder(postOf(unitId)));
    }

    /** The post of a unit that does its daily work. */
    private String postOf(int unitId) {
        var unit = force.unit(unitId);
        return force.postsOf(List.of(unit)).get(unitId).stream()
                .filter(post -> post.role() == workingRole(unit.kind(), post.role()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Role workingRole(UnitKind kind, Role any) {
        return switch (kind) {
            case DEPARTMENT -> Role.DEPARTMENT_HANDLER;
            case COMMUNITY -> Role.COMMUNITY_CLERK;
            case STREET_OFFICE -> Role.STREET_DUTY_OFFICER;
            case DISTRICT -> Role.DISTRICT_LEADER;
            default -> any;
        };
    }

    /** Who holds a post. */
    ActingPost holder(String postCode) {
        return known.computeIfAbsent(postCode, code -> {
            var person = force.holderOf(code);
            var post = force.presentPosts(person.id()).stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            return force.acting(0, person.id(), post.id());
        });
    }

    private String code(@Nullable Integer territoryId) {
        return territories.require(Objects.requireNonNull(territoryId)).code().digits();
    }
}
