package org.civicgrid.governance.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.organization.OrganizationRefusals.CodeTaken;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitHasPosts;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitHasUnits;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitNotFound;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds, renames and ends units, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class UnitAdministration {

    private static final int LONGEST_CODE = 24;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SHORT_NAME = 40;
    private static final int LONGEST_DUTIES = 400;

    private final OrganizationUnits units;
    private final StandingUnits standing;
    private final Posts posts;
    private final ForceRegister register;
    private final BrowsableMap map;
    private final Endings endings;
    private final UnitStaffing staffing;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Founds a unit.
     *
     * @return its identity
     * @throws Refusal if the draft does not do, its code is in use, or its territory or parent lies outside the post's map
     */
    public int found(ActingPost by, UnitDraft draft) {
        by.require(Permission.ACCOUNT_MANAGE);
        var tidy = tidy(draft);
        var territory = map.requireInForce(by, new TerritoryCode(tidy.territoryCode()));
        var parent = tidy.parentCode() == null ? null : openParent(by, tidy.parentCode());
        if (units.findByCode(tidy.code()).isPresent()) {
            throw new CodeTaken(tidy.code());
        }
        standing.changing();
        var unit = units.insert(tidy, territory.id(), parent);
        audit.write(by, act("unit.found", unit).changing(Map.of(), Map.of("name", unit.name())));
        return unit.id();
    }

    /**
     * Renames a unit and says anew what it is for.
     *
     * @param version that the caller has seen
     * @throws Refusal if it lies outside the post's map, has changed since, or has ended
     */
    public void rename(ActingPost by, int id, int version, String name, String shortName, @Nullable String duties) {
        var unit = open(by, id, version);
        var form = new FormInput();
        var newName = form.required("name", name, LONGEST_NAME);
        var newShortName = form.required("shortName", shortName, LONGEST_SHORT_NAME);
        var newDuties = form.optional("duties", duties, LONGEST_DUTIES);
        form.refuseIfAny();
        standing.changing();
        var renamed = units.update(unit, unit.renamed(newName, newShortName, newDuties));
        audit.write(by, act("unit.rename", unit).comparing(facts(unit), facts(renamed)));
    }

    /**
     * Ends a unit that holds no posts and has no units below it on that day.
     *
     * @param version that the caller has seen
     * @param day first day on which it no longer exists, Asia/Shanghai; from today to a year ahead
     * @throws Refusal if it lies outside the post's map, has changed since, has ended, is still needed, or has
     *     open matters
     */
    public void end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var unit = open(by, id, version);
        var ending = endings.read(unit.validity(), day, reason);
        if (posts.hasPostsAfter(id, ending.day())) {
            throw new UnitHasPosts(unit.name());
        }
        if (units.hasUnitsAfter(id, ending.day())) {
            throw new UnitHasUnits(unit.name());
        }
        staffing.close(by, id);
        standing.changing();
        units.update(unit, unit.ended(ending.day()));
        audit.write(by, act("unit.end", unit).because(ending.reason()).changing(Map.of(), ending.noted()));
    }

    private UnitDraft tidy(UnitDraft draft) {
        var form = new FormInput();
        var tidy = new UnitDraft(
                Codes.required(form, draft.code(), LONGEST_CODE),
                form.required("name", draft.name(), LONGEST_NAME),
                form.required("shortName", draft.shortName(), LONGEST_SHORT_NAME),
                draft.kind(),
                form.optional("parent", draft.parentCode(), LONGEST_CODE),
                draft.territoryCode(),
                form.optional("duties", draft.duties(), LONGEST_DUTIES),
                form.beginning("from", draft.validFrom(), CalendarZone.today(clock)));
        form.when(
                tidy.kind() == UnitKind.RESIDENT_UNIT && !CreditCode.isWellFormed(tidy.code()),
                "code",
                "credit-code",
                tidy.code());
        form.refuseIfAny();
        return tidy;
    }

    private int openParent(ActingPost by, String code) {
        var parent = lock(by, register.unit(code).id());
        Endings.requireOpen(parent.validity(), parent.name());
        return parent.id();
    }

    private OrganizationUnit open(ActingPost by, int id, int version) {
        by.require(Permission.ACCOUNT_MANAGE);
        var unit = lock(by, id);
        EntityTags.requireSame(version, unit.version());
        Endings.requireOpen(unit.validity(), unit.name());
        return unit;
    }

    private OrganizationUnit lock(ActingPost by, int id) {
        return units.findLockedById(id)
                .filter(unit -> register.browses(by, unit.territoryId()))
                .orElseThrow(() -> new UnitNotFound(id));
    }

    private static Map<String, Object> facts(OrganizationUnit unit) {
        return Map.of(
                "name", unit.name(),
                "shortName", unit.shortName(),
                "duties", unit.duties() == null ? "" : unit.duties());
    }

    private static AuditAct act(String name, OrganizationUnit unit) {
        return AuditAct.of(name, "unit", unit.code()).in(unit.territoryId());
    }
}
