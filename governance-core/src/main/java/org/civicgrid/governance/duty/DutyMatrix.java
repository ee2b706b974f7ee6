package org.civicgrid.governance.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.casework.RoutingImpacts;
import org.civicgrid.governance.casework.RoutingRule;
import org.civicgrid.governance.duty.DutyRefusals.DutyLineNotFound;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty matrix, which routing reads where no rule fits: looks ahead at a change and carries it out from its day on. What
 * held before stays as it was; every act is in the audit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class DutyMatrix {

    private static final int PATTERN = 17;
    private static final int TITLE = 80;
    private static final int TITLE_EN = 120;
    private static final int REASON = 400;

    private final DutyLineRows rows;
    private final RoutingImpacts impacts;
    private final CaseTypeCatalogue types;
    private final AuditJournal audit;

    /**
     * The lines that hold on a day, by pattern.
     *
     * @param on null for today's and those to come
     */
    @Transactional(readOnly = true)
    public List<DutyLine> list(ActingPost by, @Nullable LocalDate on) {
        by.require(Permission.DUTY_READ);
        var form = new FormInput();
        form.asOf("on", on, rows.today());
        form.refuseIfAny();
        return on == null ? rows.from(rows.today()) : rows.holding(on);
    }

    /** @throws org.civicgrid.governance.problem.Refusal.NotFound if there is no such line, or it has ended */
    @Transactional(readOnly = true)
    public DutyLine find(ActingPost by, int id) {
        return list(by, null).stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new DutyLineNotFound(id));
    }

    /**
     * What a change would mean for the open cases within the reach that nobody has dispatched yet.
     *
     * @throws org.civicgrid.governance.problem.Refusal if the change does not do
     */
    @Transactional(readOnly = true)
    public RoutingImpact preview(ActingPost by, DutyChange change) {
        by.require(Permission.DUTY_REVIEW);
        var checked = check(change);
        var before = rows.holding(checked.from());
        var after = new ArrayList<>(before);
        after.removeIf(it -> it.typePattern().equals(checked.pattern()));
        checked.line().ifPresent(after::add);
        return impacts.ofDuties(by, DutyLineRows.lines(before), DutyLineRows.lines(after));
    }

    /**
     * Carries a change out: from its day on the matrix is another, up to then it is as it was.
     *
     * @throws org.civicgrid.governance.problem.Refusal if the change does not do
     */
    public void apply(ActingPost by, DutyChange change) {
        by.require(Permission.DUTY_REVIEW);
        rows.lock();
        var checked = check(change);
        var before = rows.holding(checked.from()).stream()
                .filter(it -> it.typePattern().equals(checked.pattern()))
                .findFirst();
        rows.end(checked.pattern(), checked.from());
        checked.line().ifPresent(rows::insert);
        audit.write(
                by,
                AuditAct.of(change.isEnding() ? "duty.line-end" : "duty.line-change", "duty-line", checked.pattern())
                        .because(checked.reason())
                        .comparing(
                                before.map(DutyMatrix::facts).orElse(Map.of()),
                                checked.line().map(DutyMatrix::facts).orElse(Map.of())));
    }

    /** A change that does. */
    private record Checked(String pattern, LocalDate from, String reason, Optional<DutyLine> line) {}

    private Checked check(DutyChange it) {
        var form = new FormInput();
        var today = rows.today();
        var pattern = form.required("typePattern", it.typePattern(), PATTERN);
        var day = form.ending("day", it.day(), today.minusDays(1), today);
        var reason = form.required("reason", it.reason(), REASON);
        if (it.isEnding()) {
            form.when(
                    rows.from(today).stream()
                            .noneMatch(line -> line.typePattern().equals(pattern)),
                    "typePattern",
                    "duty-line-unknown",
                    pattern);
            form.refuseIfAny();
            return new Checked(pattern, day, reason, Optional.empty());
        }
        form.when(
                !pattern.isEmpty()
                        && types.inForce().stream().noneMatch(type -> RoutingRule.covers(pattern, type.code())),
                "typePattern",
                "pattern-without-type",
                pattern);
        var title = form.required("title", it.title(), TITLE);
        var titleEn = form.required("titleEn", it.titleEn(), TITLE_EN);
        var roles = roles(form, it);
        form.refuseIfAny();
        return new Checked(
                pattern,
                day,
                reason,
                Optional.of(new DutyLine(0, pattern, title, titleEn, roles, false, Validity.since(day))));
    }

    private static Map<DutyLevel, DutyRole> roles(FormInput form, DutyChange it) {
        var roles = new LinkedHashMap<DutyLevel, DutyRole>();
        roles.put(DutyLevel.DISTRICT, role(form, "district", it.district()));
        roles.put(DutyLevel.STREET, role(form, "street", it.street()));
        roles.put(DutyLevel.COMMUNITY, role(form, "community", it.community()));
        var leads =
                roles.values().stream().filter(role -> role == DutyRole.LEAD).count();
        form.when(leads != 1, "district", "duty-one-lead", leads);
        return roles;
    }

    private static DutyRole role(FormInput form, String field, @Nullable DutyRole role) {
        form.when(role == null, field, "required", null);
        return Objects.requireNonNullElse(role, DutyRole.NONE);
    }

    private static Map<String, Object> facts(DutyLine it) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", it.title());
        for (var level : DutyLevel.values()) {
            facts.put(
                    level.name().toLowerCase(Locale.ROOT), it.roles().get(level).name());
        }
        facts.put("from", it.validity().from().toString());
        return facts;
    }
}
