package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.CaseRefusals.RuleNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits the routing rules: looks ahead at a change, and carries it out from its day on. Every act is in the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class RoutingRules {

    /** Leads that are found by the place of the case. */
    public static final List<String> BY_PLACE =
            List.of("COMMUNITY", "STREET_OFFICE", "STREET_CENTRE", "DISTRICT_CENTRE");

    private static final int ENDED = 50;

    private final RoutingRows rows;
    private final Routing routing;
    private final RoutingImpacts impacts;
    private final CaseTypeCatalogue types;
    private final ForceRegister force;
    private final BrowsableMap map;
    private final AuditJournal audit;
    private final Clock clock;

    /** Rules in force and rules to come, in their order. */
    @Transactional(readOnly = true)
    public List<RoutingRule> list(ActingPost by) {
        by.require(Permission.CATALOGUE_EDIT);
        return rows.from(today());
    }

    /** The last 50 rules that have ended, newest first. */
    @Transactional(readOnly = true)
    public List<RoutingRule> ended(ActingPost by) {
        by.require(Permission.CATALOGUE_EDIT);
        return rows.endedBy(today(), ENDED);
    }

    /**
     * Asks the rules of a day about a made-up case.
     *
     * @param territory where it lies, on any level
     * @throws Refusal if type or territory is unknown
     */
    @Transactional(readOnly = true)
    public RoutingTrial tryOut(
            ActingPost by, String typeCode, String territory, Severity severity, Channel channel, LocalDate day) {
        by.require(Permission.CATALOGUE_EDIT);
        var type = types.newest(typeCode).orElseThrow(() -> InvalidInput.of("type", "type-unknown", typeCode));
        var place =
                map.requireInForce(by, TerritoryCode.of("territory", territory)).jurisdiction();
        var round = routing.round(rows.on(day));
        var steps = new ArrayList<RoutingTrial.Step>();
        for (var rule : rows.on(day)) {
            var miss = rule.miss(type.code(), severity, channel, place)
                    .or(() -> round.unit(rule.lead(), place).isEmpty()
                            ? java.util.Optional.of(RoutingRule.Miss.UNIT)
                            : java.util.Optional.empty())
                    .orElse(null);
            steps.add(new RoutingTrial.Step(rule, miss));
            if (miss == null) {
                return new RoutingTrial(
                        steps,
                        rule,
                        round.unit(rule.lead(), place).orElseThrow().name());
            }
        }
        return new RoutingTrial(
                steps,
                null,
                round.propose(type, severity, channel, place).unit().name());
    }

    /**
     * What a change would mean for the open cases within the reach that nobody has dispatched yet.
     *
     * @throws Refusal if the change does not do
     */
    @Transactional(readOnly = true)
    public RoutingImpact preview(ActingPost by, RoutingChange change) {
        by.require(Permission.CATALOGUE_EDIT);
        var checked = check(by, change);
        var before = rows.on(checked.from());
        return impacts.of(by, before, after(by, before, checked));
    }

    /**
     * Carries a change out: from its day on the rules are others, up to then they are as they were.
     *
     * @throws Refusal if the change does not do, or a rule that it names has ended
     */
    public void apply(ActingPost by, RoutingChange change) {
        by.require(Permission.CATALOGUE_EDIT);
        rows.lock();
        routing.changing();
        var checked = check(by, change);
        if (checked instanceof RoutingChange.Add add) {
            add(by, add);
        } else if (checked instanceof RoutingChange.Move move) {
            move(by, move);
        } else if (checked instanceof RoutingChange.End end) {
            var rule = rule(end.rule());
            rows.end(rule, end.from());
            record(
                    by,
                    "routing.end",
                    rule.id(),
                    end,
                    facts(rule),
                    Map.of("to", end.from().toString()));
        }
    }

    private void add(ActingPost by, RoutingChange.Add add) {
        var id = rows.insert(rule(by, add), add.before());
        var replaced = add.replaces() == null ? null : rule(add.replaces());
        if (replaced != null) {
            rows.end(replaced, add.from());
        }
        record(by, "routing.add", id, add, replaced == null ? Map.of() : facts(replaced), facts(rule(by, add)));
    }

    private void move(ActingPost by, RoutingChange.Move move) {
        var rule = rule(move.rule());
        if (rule.validity().from().isBefore(move.from())) {
            rows.insert(with(rule, new Validity(move.from(), rule.validity().to())), move.before());
            rows.end(rule, move.from());
        } else {
            rows.reorder(rule.id(), move.before());
        }
        var before = move.before() == null ? "" : move.before().toString();
        record(
                by,
                "routing.move",
                rule.id(),
                move,
                Map.of(),
                Map.of("before", before, "from", move.from().toString()));
    }

    /** The rules of the day of the change, as they are afterwards. */
    private List<RoutingRule> after(ActingPost by, List<RoutingRule> before, RoutingChange change) {
        var after = new ArrayList<>(before);
        if (change instanceof RoutingChange.Add add) {
            after.removeIf(it -> Objects.equals(it.id(), add.replaces()));
            after.add(place(after, add.before()), rule(by, add));
        } else if (change instanceof RoutingChange.Move move) {
            after.removeIf(it -> it.id() == move.rule());
            before.stream()
                    .filter(it -> it.id() == move.rule())
                    .forEach(it -> after.add(place(after, move.before()), it));
        } else if (change instanceof RoutingChange.End end) {
            after.removeIf(it -> it.id() == end.rule());
        }
        return after;
    }

    /** Where in the list something goes that stands before a rule: that rule may hold on another day only. */
    private int place(List<RoutingRule> rules, @Nullable Integer next) {
        if (next == null) {
            return rules.size();
        }
        var order = rule(next).orderNo();
        return (int) rules.stream().filter(it -> it.orderNo() < order).count();
    }

    private RoutingChange check(ActingPost by, RoutingChange change) {
        var form = new FormInput();
        var today = today();
        var day = form.ending("day", change.day(), today.minusDays(1), today);
        var reason = form.required("reason", change.reason(), 400);
        var checked = checked(by, form, change, day, reason);
        form.refuseIfAny();
        return checked;
    }

    private RoutingChange checked(ActingPost by, FormInput form, RoutingChange change, LocalDate day, String reason) {
        if (change instanceof RoutingChange.Add add) {
            return checked(by, form, add, day, reason);
        }
        if (change instanceof RoutingChange.Move move) {
            form.when(Objects.equals(move.before(), move.rule()), "before", "itself", "");
            return new RoutingChange.Move(going(form, move.rule(), day), existing(move.before()), day, reason);
        }
        return new RoutingChange.End(going(form, ((RoutingChange.End) change).rule(), day), day, reason);
    }

    private RoutingChange.Add checked(
            ActingPost by, FormInput form, RoutingChange.Add it, LocalDate day, String reason) {
        var pattern = form.required("typePattern", it.typePattern(), 17);
        form.when(
                !pattern.isEmpty()
                        && types.inForce().stream().noneMatch(type -> RoutingRule.covers(pattern, type.code())),
                "typePattern",
                "pattern-without-type",
                pattern);
        var lead = form.required("lead", it.lead(), 24);
        form.when(
                !lead.isEmpty()
                        && !BY_PLACE.contains(lead)
                        && force.findUnit(lead).isEmpty(),
                "lead",
                "unit-unknown",
                lead);
        if (it.territory() != null) {
            map.requireInForce(by, TerritoryCode.of("territory", it.territory()));
        }
        return new RoutingChange.Add(
                pattern,
                it.minSeverity(),
                it.channel(),
                it.territory(),
                lead,
                form.required("note", it.note(), 120),
                form.required("noteEn", it.noteEn(), 160),
                existing(it.before()),
                it.replaces() == null ? null : Integer.valueOf(going(form, it.replaces(), day)),
                day,
                reason);
    }

    /** A rule that would still hold on the day, were it not for the change. */
    private int going(FormInput form, int id, LocalDate day) {
        var ends = rule(id).validity().to();
        form.when(ends != null && !ends.isAfter(day), "day", "rule-ends-before", ends);
        return id;
    }

    private @Nullable Integer existing(@Nullable Integer id) {
        return id == null ? null : rule(id).id();
    }

    private RoutingRule rule(int id) {
        return rows.from(today()).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleNotFound(id));
    }

    private RoutingRule rule(ActingPost by, RoutingChange.Add it) {
        var territory = it.territory() == null
                ? null
                : map.requireInForce(by, new TerritoryCode(it.territory())).id();
        return new RoutingRule(
                0,
                it.before() == null ? Integer.MAX_VALUE : rule(it.before()).orderNo(),
                it.typePattern(),
                it.minSeverity(),
                it.channel(),
                territory,
                it.lead(),
                it.note(),
                it.noteEn(),
                Validity.since(it.from()));
    }

    private static RoutingRule with(RoutingRule it, Validity validity) {
        return new RoutingRule(
                it.id(),
                it.orderNo(),
                it.typePattern(),
                it.minSeverity(),
                it.channel(),
                it.territoryId(),
                it.lead(),
                it.note(),
                it.noteEn(),
                validity);
    }

    private static Map<String, Object> facts(RoutingRule it) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("types", it.typePattern());
        facts.put("minSeverity", String.valueOf(it.minSeverity()));
        facts.put("channel", String.valueOf(it.channel()));
        facts.put("territory", String.valueOf(it.territoryId()));
        facts.put("lead", it.lead());
        facts.put("note", it.note());
        facts.put("from", it.validity().from().toString());
        return facts;
    }

    private void record(
            ActingPost by,
            String act,
            int rule,
            RoutingChange change,
            Map<String, Object> before,
            Map<String, Object> after) {
        audit.write(
                by,
                AuditAct.of(act, "routing-rule", rule).because(change.reason()).comparing(before, after));
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
