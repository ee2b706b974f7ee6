package org.civicgrid.governance.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands jobs to the scheduler, and at the start takes up again what a killed process left. */
@Component
class JobSchedule {

    private static final Log LOG = LogFactory.getLog(JobSchedule.class);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final JobTable table;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String name;
    private final Instant born;

    JobSchedule(
            ObjectProvider<SchedulerClient> scheduler,
            JobTable table,
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${db-scheduler.scheduler-name:}") String name) {
        this.scheduler = scheduler;
        this.table = table;
        this.jdbc = jdbc;
        this.clock = clock;
        this.name = name.isEmpty() ? new SchedulerName.Hostname().getName() : name;
        this.born = clock.instant();
    }

    /** In the transaction that made the job; without a scheduler on this node another node's start finds it. */
    void plan(UUID id) {
        scheduler.ifAvailable(it ->
                it.scheduleIfNotExists(new TaskInstance<>(JobConfiguration.TASK, id.toString()), clock.instant()));
    }

    /**
     * What this node's name holds although the node has only just begun was left by a process that is gone; nobody need
     * wait for its heartbeats to be missed. Should two nodes share a name, the job merely changes hands.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void takeUp() {
        var left = jdbc.update(
                "update scheduled_tasks set picked = false, picked_by = null, execution_time = ?"
                        + " where task_name = ? and picked and picked_by = ? and last_heartbeat < ?",
                Timestamp.from(clock.instant()),
                JobConfiguration.TASK,
                name,
                Timestamp.from(born));
        var open = table.open();
        open.forEach(this::plan);
        if (left > 0) {
            LOG.info("Taking up " + left + " of " + open.size() + " jobs that a stopped process left");
        }
    }
}
