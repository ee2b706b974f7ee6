package org.civicgrid.governance.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Jurisdiction;
import org.civicgrid.governance.territory.Location;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The map as an acting post may browse it, with what has gone up in that; what lies outside is answered as if it did not exist.
 */
@Service
@RequiredArgsConstructor
public class BrowsableMap {

    private final TerritoryRegistry territories;

    /** The top of what the post may browse. */
    public Territory home(ActingPost by) {
        return territories.require(by.reach().territoryId());
    }

    /**
     * A territory, past or present.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public Territory require(ActingPost by, TerritoryCode code) {
        return territories.require(code, visibleTo(by));
    }

    /**
     * The territory of this code, past or present; without one the top of what the post may browse.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     */
    public Territory requireOrHome(ActingPost by, @Nullable TerritoryCode code) {
        return code == null ? home(by) : require(by, code);
    }

    /** The same for a code as it was sent, which is refused when it is none. */
    public Territory requireOrHome(ActingPost by, @Nullable String code) {
        return requireOrHome(by, code == null ? null : TerritoryCode.of("territory", code));
    }

    /**
     * A territory that is in force today.
     *
     * @throws Refusal.NotFound if there is none within the post's map
     * @throws Refusal.Conflict if it has ended
     */
    public Territory requireInForce(ActingPost by, TerritoryCode code) {
        return territories.requireInForce(code, visibleTo(by));
    }

    /** Those of some territories that the post may browse, in the same order. */
    public List<Territory> among(ActingPost by, List<Territory> territories) {
        return territories.stream().filter(visibleTo(by)).toList();
    }

    /** The community around a place, or as much of it as the post may browse; empty where that is nothing. */
    public Optional<Territory> around(ActingPost by, Jurisdiction place) {
        return Stream.of(place.communityId(), place.gridId())
                .filter(Objects::nonNull)
                .map(territories::require)
                .filter(visibleTo(by))
                .findFirst();
    }

    /**
     * Where a point lies, on the post's map.
     *
     * @param crs coordinate system of the point; the result is CGCS2000
     * @throws Refusal if no grid of that map covers it
     */
    public Location locate(ActingPost by, LngLat point, Crs crs) {
        return territories.locate(point, crs, visibleTo(by));
    }

    private Predicate<Territory> visibleTo(ActingPost by) {
        return territory -> by.reach().browses(territory.jurisdiction())
                || by.reach().browses(territories.heir(territory).jurisdiction());
    }
}
