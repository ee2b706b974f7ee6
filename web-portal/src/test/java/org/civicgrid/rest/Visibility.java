package org.civicgrid.rest;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.rest.Spot.Kind;
import org.springframework.boot.test.context.TestComponent;

/** What a post may see of {@link AccessWorld}, written down a second time and without the code under test. */
@TestComponent
@RequiredArgsConstructor
class Visibility {

    private final AccessWorld world;
    private final ForceRegister register;

    /** Whether the thing of this kind at the spot lies inside the post's reach. */
    boolean shows(ActingPost by, Spot spot, Kind kind) {
        return switch (kind) {
            case CASE, FILE -> showsCase(by, spot);
            case JOB -> by.may(Permission.JOB_MANAGE) && browses(by, spot.street());
            case DISTRICT -> spot.grid().startsWith(AccessWorld.HOME.grid().substring(0, 6));
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
        return secrets;
    }

    private boolean showsCase(ActingPost by, Spot spot) {
        return switch (by.reach().scope()) {
            case NOTHING -> false;
            case DEPARTMENT, MICRO_GRID -> spot == AccessWorld.HOME;
            default -> browses(by, spot.grid());
        };
    }

    private boolean browses(ActingPost by, String code) {
        return code.startsWith(home(by).code().digits());
    }

    private Territory home(ActingPost by) {
        return world.territory(register.post(by.postId()).getTerritoryId());
    }
}
