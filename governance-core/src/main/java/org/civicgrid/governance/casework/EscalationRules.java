package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.CaseRefusals.RuleNotFound;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits what the clock does by itself when a case is overdue. Every act is in the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class EscalationRules {

    private static final int MOST_PERCENT = 1000;
    private static final List<Action> ACTIONS = List.of(Action.URGE, Action.SUPERVISE, Action.ESCALATE);

    private final JdbcClient jdbc;
    private final CaseTypeCatalogue types;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * A rule of the escalation.
     *
     * @param typePattern code of a case type, or a prefix followed by {@code *}
     * @param stage whose clock is meant
     * @param overduePercent over the limit by this share of it; 0 is the deadline itself
     * @param action URGE, SUPERVISE or ESCALATE
     */
    public record Rule(int id, String typePattern, Stage stage, int overduePercent, Action action) {}

    /** The rules in force, by stage, share and types. */
    @Transactional(readOnly = true)
    public List<Rule> list(ActingPost by) {
        by.require(Permission.CATALOGUE_EDIT);
        return jdbc.sql(
                        "select id, type_pattern, stage, overdue_percent, action from escalation_rule where retired_at is null"
                                + " order by array_position(array['REPORTED', 'FILED', 'DISPATCHED', 'IN_PROGRESS', 'FED_BACK', 'CHECKED'],"
                                + " stage::text), overdue_percent, type_pattern, id")
                .query((row, n) -> new Rule(
                        row.getInt("id"),
                        row.getString("type_pattern"),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("overdue_percent"),
                        Action.valueOf(row.getString("action"))))
                .list();
    }

    /** @throws org.civicgrid.governance.problem.Refusal.NotFound if there is no such rule in force */
    @Transactional(readOnly = true)
    public Rule find(ActingPost by, int id) {
        return list(by).stream().filter(it -> it.id() == id).findFirst().orElseThrow(() -> new RuleNotFound(id));
    }

    /**
     * Adds a rule; it takes effect at the next round of the clock, for everything that is overdue by then.
     *
     * @param percent null when none was given
     * @throws org.civicgrid.governance.problem.InvalidInput naming every fault
     */
    public void add(
            ActingPost by,
            String pattern,
            Stage stage,
            @Nullable Integer percent,
            Action action,
            @Nullable String reason) {
        by.require(Permission.CATALOGUE_EDIT);
        var form = new FormInput();
        var types = form.required("typePattern", pattern, 17);
        form.when(
                !types.isEmpty()
                        && this.types.inForce().stream().noneMatch(type -> RoutingRule.covers(types, type.code())),
                "typePattern",
                "pattern-without-type",
                types);
        form.when(percent == null, "percent", "required", null);
        form.when(
                percent != null && (percent < 0 || percent > MOST_PERCENT),
                "percent",
                "out-of-range",
                percent,
                0,
                MOST_PERCENT);
        form.when(!stage.isOpen(), "stage", "not-offered", stage);
        form.when(!ACTIONS.contains(action), "action", "not-offered", action);
        var why = form.required("reason", reason, 400);
        form.when(
                list(by).stream()
                        .anyMatch(it -> it.typePattern().equals(types)
                                && it.stage() == stage
                                && Integer.valueOf(it.overduePercent()).equals(percent)),
                "percent",
                "escalation-twice",
                percent);
        form.refuseIfAny();
        var level = action == Action.ESCALATE ? DeskLevel.DISTRICT : DeskLevel.STREET;
        jdbc.sql(
                        "insert into escalation_rule (type_pattern, stage, overdue_percent, action, level) values (?, ?, ?, ?, ?)")
                .params(types, stage.name(), percent, action.name(), level.name())
                .update();
        record(by, "escalation.add", types + " " + stage + " " + percent + "% " + action, why);
    }

    /**
     * Ends a rule at once; what it did stays done.
     *
     * @throws org.civicgrid.governance.problem.Refusal if it has ended, or no reason is given
     */
    public void end(ActingPost by, int id, @Nullable String reason) {
        by.require(Permission.CATALOGUE_EDIT);
        var form = new FormInput();
        var why = form.required("reason", reason, 400);
        form.refuseIfAny();
        var rule = find(by, id);
        jdbc.sql("update escalation_rule set retired_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        record(
                by,
                "escalation.end",
                rule.typePattern() + " " + rule.stage() + " " + rule.overduePercent() + "% " + rule.action(),
                why);
    }

    private void record(ActingPost by, String act, String rule, String reason) {
        audit.write(by, AuditAct.of(act, "escalation-rule", rule).because(reason));
    }
}
