package org.civicgrid.governance.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Ends admissions whose last day is over: an ordinary act of the platform's own post. The gate itself goes by the days. */
@Component
@RequiredArgsConstructor
class AdmissionExpiry {

    private static final Duration PACE = Duration.ofMinutes(30);

    private final AdmissionApplications applications;
    private final AdmissionDesk desk;
    private final ForceRegister force;
    private final Clock clock;

    /** Looks once over what has come to its end. */
    void run() {
        applications
                .expired(CalendarZone.today(clock))
                .forEach(id ->
                        desk.act(force.platform(), id, AdmissionAction.EXPIRE, AdmissionActInput.saying(null), null));
    }

    /** The clock of it. */
    @Configuration(proxyBeanMethods = false)
    static class Pace {

        @Bean
        RecurringTask<Void> dutyExpiry(AdmissionExpiry expiry) {
            return Tasks.recurring("duty-expire", FixedDelay.of(PACE)).execute((instance, context) -> expiry.run());
        }
    }
}
