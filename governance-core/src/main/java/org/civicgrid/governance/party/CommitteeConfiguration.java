package org.civicgrid.governance.party;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.civicgrid.governance.kernel.CalendarZone;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings and regular work of this capability. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartySettings.class)
class CommitteeConfiguration {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 5);

    @Bean
    RecurringTask<Void> committeeTermEnding(CommitteeTerms terms) {
        return Tasks.recurring("committee-end-terms", Schedules.daily(CalendarZone.SHANGHAI, AFTER_MIDNIGHT))
                .execute((instance, context) -> terms.endExpired());
    }
}
