package org.civicgrid.governance.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings and regular work of this capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    @Bean
    RecurringTask<Void> attachmentCleaning(AttachmentCleaner cleaner) {
        return Tasks.recurring("attachment-clean", FixedDelay.ofHours(1))
                .execute((instance, context) -> cleaner.clean());
    }
}
