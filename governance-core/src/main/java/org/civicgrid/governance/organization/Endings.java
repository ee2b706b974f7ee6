package org.civicgrid.governance.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.OrganizationRefusals.AlreadyEnded;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When and why something of the force ends: never in the past, so that history stays as it was. */
@Component
@RequiredArgsConstructor
class Endings {

    private static final int LONGEST_REASON = 200;

    private final Clock clock;

    /**
     * Reads day and reason.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai
     * @throws InvalidInput if one is missing, or the day is before today, not after the first day, or over a year ahead
     */
    Ending read(Validity validity, @Nullable LocalDate day, @Nullable String reason) {
        var today = CalendarZone.today(clock);
        var first = validity.from().isBefore(today) ? today.minusDays(1) : validity.from();
        var form = new FormInput();
        var ending = new Ending(form.ending("to", day, first, today), form.required("reason", reason, LONGEST_REASON));
        form.refuseIfAny();
        return ending;
    }

    /** @throws AlreadyEnded if an end has been set */
    static void requireOpen(Validity validity, String what) {
        if (validity.to() != null) {
            throw new AlreadyEnded(what, validity.to());
        }
    }

    /** Day and reason. */
    record Ending(LocalDate day, String reason) {

        /** What the audit says of it, beside the reason. */
        Map<String, Object> noted() {
            return Map.of("to", day.toString());
        }
    }
}
