package org.civicgrid.governance.worktime;

import java.time.Duration;

/**
 * How long something may take.
 *
 * @param amount zero or longer; three working days are three times {@link WorkingCalendar#lengthOfWorkingDay}, three
 *     calendar days are 72 hours
 * @param basis which hours count
 */
public record TimeLimit(Duration amount, TimeBasis basis) {

    /** @throws IllegalArgumentException if it is negative */
    public TimeLimit {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A time limit is not negative: " + amount);
        }
    }
}
