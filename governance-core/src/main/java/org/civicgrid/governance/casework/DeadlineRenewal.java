package org.civicgrid.governance.casework;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.worktime.WorkingCalendarChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews the deadlines shown on open cases when the working calendar has changed. The clocks themselves need nothing:
 * they are read off the history under whatever calendar is in force.
 */
@Component
@RequiredArgsConstructor
class DeadlineRenewal {

    static final String TASK = "case-renew-deadlines";

    private static final int BATCH = 200;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final CaseHistory histories;
    private final CaseClocks clocks;
    private final ForceRegister force;
    private final ReachGuard guard;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Plans the renewal in the transaction of the change, for a moment at which every node knows the new calendar. */
    @EventListener
    void on(WorkingCalendarChanged changed) {
        var at = clock.instant();
        var instance = new TaskInstance<Void>(TASK, at.toString());
        scheduler.ifAvailable(it -> it.scheduleIfNotExists(instance, at.plusSeconds(61)));
    }

    /** Goes once over all open cases, a batch a transaction; safe to run again. */
    void run() {
        var open = Objects.requireNonNull(transaction.execute(status -> {
            guard.narrow(force.platform());
            return jdbc.queryForList("select id from case_record where open order by id", Long.class);
        }));
        for (int from = 0; from < open.size(); from += BATCH) {
            var batch = open.subList(from, Math.min(from + BATCH, open.size()));
            transaction.executeWithoutResult(status -> renew(batch));
        }
    }

    private void renew(List<Long> ids) {
        guard.narrow(force.platform());
        var acts = histories.ofAll(ids);
        var rows = new ArrayList<Object[]>();
        for (var it : cases.findByIdIn(ids)) {
            var before = shown(it);
            clocks.show(it, clocks.read(Objects.requireNonNull(acts.get(it.id()))));
            if (!before.equals(shown(it))) {
                rows.add(row(it));
            }
        }
        // The version stays: an act on the case in this very moment reads the new calendar itself and shall not be
        // refused.
        jdbc.batchUpdate(
                "update case_record set due_at = ?, warn_at = ?, whole_due_at = ? where id = ? and version = ?", rows);
    }

    private static List<@Nullable Instant> shown(GovernanceCase it) {
        var shown = new ArrayList<@Nullable Instant>();
        shown.add(it.getDueAt());
        shown.add(it.getWarnAt());
        shown.add(it.getWholeDueAt());
        return shown;
    }

    private static Object[] row(GovernanceCase it) {
        return new Object[] {
            Moments.stored(it.getDueAt()),
            Moments.stored(it.getWarnAt()),
            Moments.stored(it.getWholeDueAt()),
            it.id(),
            it.getVersion()
        };
    }
}
