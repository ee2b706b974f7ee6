package org.civicgrid.governance.reform;

import java.util.Set;

/**
 * How the records of one kind follow a boundary reform. Each capability that keeps places brings one; a rule of the house finds
 * tables with places that none of them names. All work in the one transaction of the reform, in the order of
 * {@link org.springframework.core.annotation.Order}: what holds up the desk comes last.
 */
public interface ReformFollower {

    /** Stands in the message key {@code reform.kind.<kind>}. */
    String kind();

    /** Tables with columns of the map for which it answers. */
    Set<String> tables();

    /** How many records a reform concerns: of those that it would take along. */
    long count(Concern concern);

    /** Takes records along, after the map has been redrawn; or back, after it has been restored. */
    void follow(Redrawn redrawn);

    /** Whether something rests on what an applied reform made, so that it cannot be taken back. */
    default boolean isBuiltUpon(int reform) {
        return false;
    }
}
