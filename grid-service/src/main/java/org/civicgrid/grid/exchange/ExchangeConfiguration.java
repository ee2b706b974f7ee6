package org.civicgrid.grid.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings and regular work of this capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ExchangeConfiguration {

    /** Removes uploaded files some time after their import. */
    @Bean
    RecurringTask<Void> importFileCleaning(ImportFiles files, ImportSettings settings, Clock clock) {
        return Tasks.recurring("import-file-clean", FixedDelay.ofHours(6))
                .execute((instance, context) ->
                        files.removeEndedBefore(clock.instant().minus(settings.keepFiles())));
    }
}
