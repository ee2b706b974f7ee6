package org.civicgrid.governance.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the escalation every half minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    RecurringTask<Void> caseEscalation(Escalation escalation) {
        return Tasks.recurring("case-escalate", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> escalation.run());
    }
}
