package org.civicgrid.governance.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * One stretch of work within every working day. All shifts with the same first day are one plan, which holds until the
 * next plan begins.
 *
 * @param validFrom first day of the plan
 * @param startsAt local time in Asia/Shanghai, whole minutes
 * @param endsAt local time on the same day, after {@code startsAt}, whole minutes
 */
public record WorkShift(LocalDate validFrom, LocalTime startsAt, LocalTime endsAt) {

    /** @throws IllegalArgumentException unless it ends after it starts, both on whole minutes */
    public WorkShift {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("A shift ends after it starts, not " + startsAt + " to " + endsAt);
        }
        if (!isWholeMinute(startsAt) || !isWholeMinute(endsAt)) {
            throw new IllegalArgumentException("A shift has whole minutes, not " + startsAt + " to " + endsAt);
        }
    }

    Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    /** How much of the shift is over at {@code time}. */
    Duration workedUntil(LocalTime time) {
        if (time.isBefore(startsAt)) {
            return Duration.ZERO;
        }
        return time.isBefore(endsAt) ? Duration.between(startsAt, time) : length();
    }

    private static boolean isWholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
