package org.civicgrid.governance.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins the regular work once the platform is ready. The library would begin in the middle of the start, and the tasks
 * reach so far into the house that the first page would wait for most of it.
 */
@Component
@RequiredArgsConstructor
class RegularWork implements DbSchedulerStarter {

    private final ObjectProvider<Scheduler> scheduler;

    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void doStart() {
        scheduler.ifAvailable(Scheduler::start);
    }
}
