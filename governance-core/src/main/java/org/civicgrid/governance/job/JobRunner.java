package org.civicgrid.governance.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does jobs, step by step. A run marks the job as its own; should two nodes ever work on one job, the earlier run finds
 * the mark changed before its next step and leaves, so that no step is done twice.
 */
@Component
@RequiredArgsConstructor
public class JobRunner {

    private static final Log LOG = LogFactory.getLog(JobRunner.class);
    private static final int DETAIL = 200;

    private final List<JobWork> works;
    private final JobTable table;
    private final JobErrors errors;
    private final ForceRegister force;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** The node goes down, or the database is away: the job waits for the next run. */
    static final class JobInterrupted extends RuntimeException {
        JobInterrupted(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    /**
     * Works on a job until it is over; nothing happens when it already is.
     *
     * @param stop asked before each step whether the node goes down
     * @throws RuntimeException if the job is not over and should be run again later
     */
    public void run(UUID id, BooleanSupplier stop) {
        var runner = UUID.randomUUID();
        var job = Optional.ofNullable(transactions.execute(status -> take(id, runner)));
        if (job.isEmpty()) {
            return;
        }
        try {
            work(job.get(), runner, stop);
        } catch (RuntimeException thrown) {
            if (thrown instanceof JobInterrupted || isPassing(thrown)) {
                throw new JobInterrupted("Job " + id + " goes on later", thrown);
            }
            fail(id, runner, failure(id, thrown));
        }
    }

    private @Nullable Job take(UUID id, UUID runner) {
        var job = table.lock(id).filter(it -> !it.state().isOver());
        job.ifPresent(it -> table.take(id, runner, clock.instant()));
        return job.orElse(null);
    }

    private void work(Job job, UUID runner, BooleanSupplier stop) {
        var owner = job.owner();
        var by = force.acting(owner.accountId(), owner.personId(), owner.postId());
        var work = works.stream()
                .filter(it -> it.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does jobs of the kind " + job.kind()));
        try (var pass = work.begin(job, by)) {
            while (Boolean.TRUE.equals(transactions.execute(status -> step(job.id(), runner, pass)))) {
                if (stop.getAsBoolean()) {
                    throw new JobInterrupted("The node goes down", null);
                }
            }
        }
    }

    /** One step; answers whether another one follows. */
    private boolean step(UUID id, UUID runner, JobPass pass) {
        var begun = System.nanoTime();
        var job = table.lock(id).orElseThrow();
        if (!runner.equals(table.runner(id))) {
            return false;
        }
        if (job.cancelRequested()) {
            table.end(id, JobState.CANCELLED, null, clock.instant());
            return false;
        }
        var step = pass.next();
        errors.add(id, step.errors());
        table.advance(job, step, Duration.ofNanos(System.nanoTime() - begun));
        if (step.last()) {
            table.end(id, JobState.DONE, null, clock.instant());
        }
        return !step.last();
    }

    private void fail(UUID id, UUID runner, Job.Failure failure) {
        transactions.executeWithoutResult(status -> {
            table.lock(id);
            if (runner.equals(table.runner(id))) {
                table.end(id, JobState.FAILED, failure, clock.instant());
            }
        });
    }

    private static Job.Failure failure(UUID id, RuntimeException thrown) {
        if (thrown instanceof Refusal refusal) {
            var faults = refusal.getFaults();
            var detail = faults.isEmpty() ? String.valueOf(refusal.getArgs()) : String.valueOf(faults);
            return new Job.Failure(refusal.getCode(), detail.substring(0, Math.min(DETAIL, detail.length())));
        }
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Job " + id + " failed, error " + number, thrown);
        return new Job.Failure("internal", number);
    }

    /** Whether the same step may well succeed later. */
    private static boolean isPassing(RuntimeException thrown) {
        if (thrown instanceof TransactionException || thrown instanceof NonTransientDataAccessResourceException) {
            return true;
        }
        return thrown instanceof DataAccessException && !(thrown instanceof NonTransientDataAccessException);
    }
}
