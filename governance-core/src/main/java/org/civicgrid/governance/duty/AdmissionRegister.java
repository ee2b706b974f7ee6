package org.civicgrid.governance.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.duty.DutyRefusals.AdmissionItemEnded;
import org.civicgrid.governance.duty.DutyRefusals.AdmissionItemNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.Validity;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The admission list of the district. Statutory duties and the negative list are entered here; what a community shall assist
 * enters by {@link AdmissionDesk} alone. Every act is in the audit.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AdmissionRegister {

    private final AdmissionItems items;
    private final AdmissionCheck check;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final UnitNames units;
    private final AuditJournal audit;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Items that hold on a day in the district, or in a street or community of it, by number.
     *
     * @throws org.civicgrid.governance.problem.Refusal.NotFound if the territory lies outside the post's map
     */
    @Transactional(readOnly = true)
    public KeysetPage<AdmissionItemView> list(ActingPost by, AdmissionQuery query, Paging paging) {
        by.require(Permission.DUTY_READ);
        var form = new FormInput();
        var day = form.asOf("on", query.on(), today());
        form.refuseIfAny();
        var top = map.requireOrHome(by, query.territory());
        return items.page(district(by), top.level() == Level.DISTRICT ? null : top, query, day, paging)
                .map(this::view);
    }

    /** @throws org.civicgrid.governance.problem.Refusal.NotFound if the district has no such item */
    @Transactional(readOnly = true)
    public AdmissionItemView find(ActingPost by, int id) {
        return view(item(by, id));
    }

    /** What was done to it, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, AdmissionItem.SUBJECT, item(by, id).id());
    }

    /**
     * Enters a statutory duty or an exclusion.
     *
     * @throws org.civicgrid.governance.problem.Refusal naming every fault
     */
    public AdmissionItemView add(ActingPost by, @Nullable AdmissionList list, AdmissionDraft draft) {
        by.require(Permission.DUTY_REVIEW);
        var form = new FormInput();
        form.when(list == null, "list", "required", null);
        form.when(list == AdmissionList.ASSIST, "list", "admission-by-application", list);
        var terms = check.terms(by, form, draft, list == AdmissionList.NEGATIVE);
        var from = form.beginning("from", draft.from(), today());
        form.when(draft.to() != null && !draft.to().isAfter(from), "to", "admission-days", draft.to(), from);
        form.refuseIfAny();
        var kind = Objects.requireNonNull(list);
        var code = items.nextCode(district(by), prefix(kind));
        var id = items.insert(district(by), code, kind, terms, null, null, new Validity(from, draft.to()));
        audit.write(
                by,
                AuditAct.of("duty.item-add", AdmissionItem.SUBJECT, id)
                        .in(district(by))
                        .changing(Map.of(), Map.of("code", code, "clause", terms.clause())));
        return find(by, id);
    }

    /**
     * Ends an item.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws org.civicgrid.governance.problem.Refusal of kind STALE if it has changed since {@code version}
     * @throws org.civicgrid.governance.problem.Refusal.Conflict if it has ended, or is withdrawn by its application
     */
    public AdmissionItemView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        by.require(Permission.DUTY_REVIEW);
        var it = item(by, id);
        EntityTags.requireSame(version, it.version());
        if (it.validity().to() != null || it.applicationId() != null) {
            throw new AdmissionItemEnded(it.code());
        }
        var form = new FormInput();
        var first = it.validity().from().isBefore(today())
                ? today().minusDays(1)
                : it.validity().from();
        var ends = form.ending("on", day, first, today());
        var why = form.required("reason", reason, 200);
        form.refuseIfAny();
        items.end(it, ends, why);
        audit.write(
                by,
                AuditAct.of("duty.item-end", AdmissionItem.SUBJECT, id)
                        .in(it.districtId())
                        .because(why)
                        .changing(Map.of(), Map.of("to", ends.toString())));
        return find(by, id);
    }

    private static String prefix(AdmissionList list) {
        return switch (list) {
            case STATUTORY -> "L";
            case ASSIST -> "X";
            case NEGATIVE -> "F";
        };
    }

    private AdmissionItem item(ActingPost by, int id) {
        by.require(Permission.DUTY_READ);
        return items.find(district(by), id).orElseThrow(() -> new AdmissionItemNotFound(id));
    }

    private int district(ActingPost by) {
        return map.home(by).jurisdiction().districtId();
    }

    private AdmissionItemView view(AdmissionItem it) {
        var terms = it.terms();
        return new AdmissionItemView(
                it.id(),
                it.code(),
                it.list(),
                terms.title(),
                terms.typePatterns(),
                terms.clause(),
                terms.basis(),
                terms.frequency(),
                terms.forms(),
                terms.communities().stream()
                        .map(territories::require)
                        .map(Territory::shortName)
                        .toList(),
                units.of(it.departmentId()),
                it.applicationId(),
                it.draft(),
                it.madeUp(),
                it.validity().from(),
                it.validity().to(),
                it.endReason(),
                it.version());
    }

    private LocalDate today() {
        return CalendarZone.today(clock);
    }
}
