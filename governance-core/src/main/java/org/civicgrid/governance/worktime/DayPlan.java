package org.civicgrid.governance.worktime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.civicgrid.governance.problem.InvalidInput;

/** The shifts of a working day, in their order; at least one, none overlapping, all valid from one day. */
record DayPlan(List<WorkShift> shifts) {

    /** @throws InvalidInput if the shifts do not make up one plan */
    DayPlan {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(WorkShift::startsAt))
                .toList();
        if (shifts.isEmpty()) {
            throw InvalidInput.of("shifts", "shifts-missing", null);
        }
        for (int i = 1; i < shifts.size(); i++) {
            var last = shifts.get(i - 1);
            var next = shifts.get(i);
            if (!next.validFrom().equals(last.validFrom())) {
                throw InvalidInput.of("shifts", "shifts-of-two-plans", next.validFrom(), last.validFrom());
            }
            if (next.startsAt().isBefore(last.endsAt())) {
                throw InvalidInput.of("shifts", "shifts-overlap", next.startsAt(), last.endsAt());
            }
        }
    }

    LocalDate validFrom() {
        return shifts.get(0).validFrom();
    }

    /** Working time of a whole day, in minutes. */
    int minutes() {
        return (int)
                shifts.stream().mapToLong(shift -> shift.length().toMinutes()).sum();
    }

    /** Working time of the day that is over at {@code time}. */
    Duration workedUntil(LocalTime time) {
        var worked = Duration.ZERO;
        for (var shift : shifts) {
            worked = worked.plus(shift.workedUntil(time));
        }
        return worked;
    }

    /** End of the shift that runs at {@code time}; empty between shifts. */
    Optional<LocalTime> shiftEnd(LocalTime time) {
        return shifts.stream()
                .filter(shift -> !time.isBefore(shift.startsAt()) && time.isBefore(shift.endsAt()))
                .map(WorkShift::endsAt)
                .findFirst();
    }

    /** The first moment at which {@code worked} is over: more than zero, at most the whole day. */
    LocalTime momentOf(Duration worked) {
        var left = worked;
        for (var shift : shifts) {
            if (left.compareTo(shift.length()) <= 0) {
                return shift.startsAt().plus(left);
            }
            left = left.minus(shift.length());
        }
        throw new IllegalArgumentException(worked + " is longer than a working day");
    }
}
