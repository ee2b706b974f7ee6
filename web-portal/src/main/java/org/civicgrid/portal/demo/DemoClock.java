package org.civicgrid.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The clock of the demo: the present to everybody, but to the thread that tells the district's past. */
final class DemoClock extends Clock {

    private final Clock present;
    private final ThreadLocal<Instant> told = new ThreadLocal<>();

    DemoClock(Clock present) {
        this.present = present;
    }

    /** Does something in this thread as if it were that moment. */
    <T> T at(Instant moment, Supplier<T> act) {
        told.set(moment);
        try {
            return act.get();
        } finally {
            told.remove();
        }
    }

    @Override
    public Instant instant() {
        var moment = told.get();
        return moment == null ? present.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new DemoClock(present.withZone(zone));
    }
}
