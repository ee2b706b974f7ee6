package org.civicgrid.governance.reform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clock does: reforms are applied within a minute of the first moment of their day. */
@Configuration(proxyBeanMethods = false)
class ReformConfiguration {

    @Bean
    RecurringTask<Void> reformApply(DueReforms due) {
        return Tasks.recurring("reform-apply", FixedDelay.ofSeconds(60)).execute((instance, context) -> due.run());
    }
}
