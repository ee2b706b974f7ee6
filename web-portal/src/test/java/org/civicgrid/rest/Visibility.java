package org.civicgrid.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.rest.Spot.Kind;
import org.springframework.boot.test.context.TestComponent;

/** What a post may see of {@link AccessWorld}, written down a second time and without the code under test. */
@TestComponent
@RequiredArgsConstructor
class Visibility {

    private final AccessMap map;
    private final ForceRegister register;
    private final TerritoryRegistry territories;
    private final Map<Integer, String> homes = new HashMap<>();

    /** Whether the thing of this kind at the spot lies inside the post's reach. */
    boolean shows(ActingPost by, Spot spot, Kind kind) {
        return switch (kind) {
            case CASE, FILE -> showsCase(by, spot);
            case MEMBER -> browses(by, spot.community());
            case JOB -> by.may(Permission.JOB_MANAGE) && browses(by, spot.street());
            case MEETING -> by.may(Permission.MAP_READ) && browses(by, spot.community());
            case DISTRICT -> spot.grid().startsWith(AccessWorld.HOME.grid().substring(0, 6));
            case COOPERATION -> browses(by, spot.community());
            default -> browses(by, spot.grid());
        };
    }

    /** Names, codes and numbers that no answer to the post may hold. */
    List<String> secrets(ActingPost by) {
        var secrets = new ArrayList<String>();
        for (var spot : AccessWorld.SPOTS) {
            for (var kind : Kind.values()) {
                if (!shows(by, spot, kind)) {
                    secrets.add(spot.name(kind));
                }
            }
            if (!browses(by, spot.grid())) {
                secrets.add(spot.grid());
            }
            if (!showsCase(by, spot)) {
                secrets.add(String.valueOf(spot.ids().get("case")));
            }
        }
        map.codes().stream().filter(code -> !isOnTheWay(by, code)).forEach(code -> secrets.add(map.name(code)));
        return secrets;
    }

    /** Within the reach, or above it: the way to one's own place is no secret. */
    private boolean isOnTheWay(ActingPost by, String code) {
        var home = home(by);
        return code.startsWith(home) || home.startsWith(code);
    }

    private boolean showsCase(ActingPost by, Spot spot) {
        return switch (by.reach().scope()) {
            case NOTHING -> false;
            case DEPARTMENT ->
                by.role() != Role.RESIDENT_UNIT_CONTACT && (spot == AccessWorld.HOME || spot == AccessWorld.FAR);
            case MICRO_GRID -> spot == AccessWorld.HOME;
            default -> browses(by, spot.grid());
        };
    }

    /** Whether a place lies on the post's map. */
    boolean browses(ActingPost by, String code) {
        return code.startsWith(home(by));
    }

    /** Code of the territory that the post is for; it never has another. */
    private String home(ActingPost by) {
        return homes.computeIfAbsent(
                by.postId(),
                post -> territories
                        .require(register.post(post).territoryId())
                        .code()
                        .digits());
    }
}
