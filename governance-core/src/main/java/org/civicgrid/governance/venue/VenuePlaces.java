package org.civicgrid.governance.venue;

import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Location;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.stereotype.Component;

/** Finds the territory that a service point serves, and its position on the map. */
@Component
@RequiredArgsConstructor
class VenuePlaces {

    private final BrowsableMap map;
    private final TerritoryRegistry territories;

    /** @throws InvalidInput unless a service point of this level may stand there */
    Territory territory(ActingPost by, VenueLevel level, String code) {
        var territory = map.requireInForce(by, TerritoryCode.of("territory", code));
        if (!level.standsOn(territory.level())) {
            throw InvalidInput.of("territory", "wrong-level", code, territory.level());
        }
        return territory;
    }

    /**
     * The same facts with the position in CGCS2000.
     *
     * @throws InvalidInput if it lies in another community (or street) than the territory, away from the border: mixed-up
     *     coordinate systems are seen by this
     */
    VenueFacts placed(VenueFacts facts, Territory territory) {
        var point = facts.point();
        if (point == null) {
            return facts.at(null);
        }
        var found = territories.locate(point, facts.crs());
        var level = territory.level() == Level.STREET ? Level.STREET : Level.COMMUNITY;
        var wanted = territory.jurisdiction().on(level);
        if (places(found)
                .noneMatch(it -> Objects.equals(wanted, it.jurisdiction().on(level)))) {
            var lies = territories.nameOf(found.jurisdiction().on(level));
            throw InvalidInput.of("place", "place-elsewhere", point.lng() + ", " + point.lat(), lies, territory.name());
        }
        return facts.at(found.point());
    }

    private static Stream<Territory> places(Location found) {
        return Stream.concat(Stream.of(found.finest()), found.candidates().stream());
    }
}
