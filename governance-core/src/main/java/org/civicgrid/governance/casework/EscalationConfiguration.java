package org.civicgrid.governance.casework;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does: the escalation every half minute, and deadlines anew after a change of the calendar. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    RecurringTask<Void> caseEscalation(Escalation escalation) {
        return Tasks.recurring("case-escalate", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> escalation.run());
    }

    @Bean
    OneTimeTask<Void> caseRenewDeadlines(DeadlineRenewal renewal) {
        return Tasks.oneTime(DeadlineRenewal.TASK).execute((instance, context) -> renewal.run());
    }
}
