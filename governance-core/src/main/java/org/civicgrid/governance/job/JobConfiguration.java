package org.civicgrid.governance.job;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each job is a one-time task of the scheduler, whose heartbeat tells the other nodes that somebody works on it. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Name of the task; its instances are the ids of jobs. */
    static final String TASK = "job";

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    OneTimeTask<Void> jobTask(JobRunner runner) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> runner.run(
                        UUID.fromString(instance.getId()),
                        () -> context.getSchedulerState().isShuttingDown()));
    }
}
