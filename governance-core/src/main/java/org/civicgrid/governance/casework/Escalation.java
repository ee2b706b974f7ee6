package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the clock does by itself: overdue cases are urged, supervised and raised by the rules of the catalogue, and
 * suspended ones come back on their day. Each is an ordinary action of the platform's own post.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class Escalation {

    private static final int BATCH = 200;

    private static final String DUE = """
            select c.id, c.number, c.stage_since, r.id as rule_id, r.action, r.overdue_percent
            from case_record c join escalation_rule r on r.stage = c.stage
             and r.retired_at is null
             and (c.type_code = r.type_pattern or c.type_code like replace(r.type_pattern, '*', '%'))
            where c.district_id = any (array(select id from territory where level = 'DISTRICT'))
              and c.open and not c.suspended and not c.replay and c.due_at <= ?
              and not exists (select from case_escalation e
                where e.case_id = c.id and e.rule_id = r.id and e.stage_since = c.stage_since)
            order by c.due_at, r.overdue_percent limit ?
            """;

    private final JdbcTemplate jdbc;
    private final CaseDesk desk;
    private final CaseReader reader;
    private final ForceRegister force;
    private final ReachGuard guard;
    private final WorkingCalendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** A case whose running clock is past its deadline, and the rule that may have come due. */
    record Overdue(long id, String number, Instant stageSince, int ruleId, String action, int overduePercent) {}

    /** Looks once over everything that has come due. */
    void run() {
        resumable().forEach(number -> attempt(number, Action.RESUME));
        overdue().forEach(it -> transaction.executeWithoutResult(status -> escalate(it)));
    }

    private List<String> resumable() {
        return seeing(() -> jdbc.queryForList(
                "select number from case_record where suspended and resume_at <= ? order by resume_at limit ?",
                String.class,
                Timestamp.from(clock.instant()),
                BATCH));
    }

    private List<Overdue> overdue() {
        return seeing(() -> jdbc.query(
                DUE,
                (row, n) -> new Overdue(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getTimestamp("stage_since").toInstant(),
                        row.getInt("rule_id"),
                        row.getString("action"),
                        row.getInt("overdue_percent")),
                Timestamp.from(clock.instant()),
                BATCH));
    }

    private <T> T seeing(java.util.function.Supplier<T> query) {
        return transaction.execute(status -> {
            guard.narrow(force.platform());
            return query.get();
        });
    }

    private void escalate(Overdue it) {
        if (!isPast(it)) {
            return;
        }
        var fresh = jdbc.update(
                "insert into case_escalation (case_id, rule_id, stage_since, at) values (?, ?, ?, ?) on conflict do nothing",
                it.id(),
                it.ruleId(),
                Timestamp.from(it.stageSince()),
                Timestamp.from(clock.instant()));
        if (fresh == 1) {
            attempt(it.number(), Action.valueOf(it.action()));
        }
    }

    /** Whether the clock has run over its limit by the rule's share. */
    private boolean isPast(Overdue it) {
        return reader.file(force.platform(), new CaseNumber(it.number())).clocks().stream()
                .filter(running -> running.isRunning() && running.kind() != ClockKind.WHOLE)
                .anyMatch(running -> !running.elapsed()
                        .minus(share(running.limit(), it.overduePercent()))
                        .isNegative());
    }

    private static Duration share(Duration limit, int percent) {
        return limit.plus(limit.multipliedBy(percent).dividedBy(100));
    }

    /** A rule that the process does not allow now is spent all the same: it would not be allowed a moment later. */
    private void attempt(String number, Action action) {
        var platform = force.platform();
        try {
            if (desk.possible(platform, new CaseNumber(number)).stream().anyMatch(row -> row.action() == action)) {
                desk.act(platform, new CaseNumber(number), action, input(action), null);
            }
        } catch (Refusal refused) {
            log.warn("Escalation of case {} by {} was refused: {}", number, action, refused.getMessage());
        }
    }

    private ActionInput input(Action action) {
        var text =
                switch (action) {
                    case RESUME -> "挂起期满，自动恢复";
                    case URGE -> "已超时，自动催办";
                    case SUPERVISE -> "超时过半，自动督办，请书面回复";
                    default -> "严重超时，自动提级";
                };
        var until = action == Action.SUPERVISE ? calendars.current().plusWorkingDays(clock.instant(), 1) : null;
        return ActionInput.saying(text).withUntil(until);
    }
}
