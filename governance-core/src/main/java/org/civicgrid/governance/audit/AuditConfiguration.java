package org.civicgrid.governance.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Regular work of this capability. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    RecurringTask<Void> auditSealing(AuditSealer sealer) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(2)).execute((instance, context) -> sealer.sealNow());
    }
}
