package org.civicgrid.governance.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one civil time zone of the product; days begin and end in it. */
public final class CalendarZone {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private CalendarZone() {}

    /** Today in Asia/Shanghai. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }
}
