package org.civicgrid.governance.venue;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.territory.Level;

/** The three levels of service points and where each stands. */
@RequiredArgsConstructor
public enum VenueLevel {
    /** 社区综合体 of a community, or of a street for several of its communities. */
    COMPLEX(Set.of(Level.STREET, Level.COMMUNITY)),
    /** 社区党群服务中心 of exactly one community. */
    CENTER(Set.of(Level.COMMUNITY)),
    /** 小区党群服务站 of a compound. */
    STATION(Set.of(Level.COMPOUND));

    private final Set<Level> levels;

    boolean standsOn(Level level) {
        return levels.contains(level);
    }
}
