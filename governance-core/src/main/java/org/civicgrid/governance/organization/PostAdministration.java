package org.civicgrid.governance.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.organization.OrganizationRefusals.CodeTaken;
import org.civicgrid.governance.organization.OrganizationRefusals.PostIsHeld;
import org.civicgrid.governance.organization.OrganizationRefusals.PostNotFound;
import org.civicgrid.governance.organization.OrganizationRefusals.UnitNotFound;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, retitles and ends posts, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class PostAdministration {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TITLE = 60;

    private final Posts posts;
    private final OrganizationUnits units;
    private final Appointments appointments;
    private final ForceRegister register;
    private final TerritoryRegistry territories;
    private final BrowsableMap map;
    private final Endings endings;
    private final AuditJournal audit;
    private final Clock clock;

    /**
     * Creates a post that nobody holds yet.
     *
     * @return its identity
     * @throws Refusal if the draft does not do, its code is in use, or its unit or territory lies outside the post's map
     */
    public int create(ActingPost by, PostDraft draft) {
        by.require(Permission.ACCOUNT_MANAGE);
        var territory = map.requireInForce(by, new TerritoryCode(draft.territoryCode()));
        var form = new FormInput();
        var code = Codes.required(form, draft.code(), LONGEST_CODE);
        var title = form.required("title", draft.title(), LONGEST_TITLE);
        var from = form.beginning("from", draft.from(), CalendarZone.today(clock));
        checkPlace(form, draft, territory);
        form.refuseIfAny();
        var unit = openUnit(by, draft.unitId());
        var ofResident = unit.kind() == UnitKind.RESIDENT_UNIT;
        if ((draft.role() == Role.RESIDENT_UNIT_CONTACT) != ofResident) {
            throw InvalidInput.of("role", "role-at-resident-unit", draft.role(), unit.name());
        }
        if (posts.findByCode(code).isPresent()) {
            throw new CodeTaken(code);
        }
        var post = posts.insert(code, title, draft.role(), unit.id(), territory.id(), draft.microGridId(), from);
        audit.write(by, act("post.create", post).changing(Map.of(), Map.of("role", post.role(), "unit", unit.code())));
        return post.id();
    }

    /**
     * Gives a post another title; role, unit and territory are what it is and never change.
     *
     * @param version that the caller has seen
     * @throws Refusal if it lies outside the post's map, has changed since, or has ended
     */
    public void retitle(ActingPost by, int id, int version, String title) {
        var post = open(by, id, version);
        var form = new FormInput();
        var newTitle = form.required("title", title, LONGEST_TITLE);
        form.refuseIfAny();
        posts.update(post, post.retitled(newTitle));
        audit.write(by, act("post.retitle", post).comparing(Map.of("title", post.title()), Map.of("title", newTitle)));
    }

    /**
     * Ends a post that nobody holds on that day.
     *
     * @param version that the caller has seen
     * @param day first day on which it no longer exists, Asia/Shanghai; from today to a year ahead
     * @throws Refusal if it lies outside the post's map, has changed since, has ended, or is still held
     */
    public void end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var post = open(by, id, version);
        var ending = endings.read(post.validity(), day, reason);
        if (appointments.isHeldAfter(id, ending.day())) {
            throw new PostIsHeld(post.title());
        }
        posts.update(post, post.ended(ending.day()));
        audit.write(by, act("post.end", post).because(ending.reason()).changing(Map.of(), ending.noted()));
    }

    private void checkPlace(FormInput form, PostDraft draft, Territory territory) {
        var role = draft.role();
        form.when(role == Role.SYSTEM, "role", "role", role);
        var level = role.level();
        form.when(territory.level() != level, "territory", "level", territory.code(), level);
        var leader = role == Role.MICRO_GRID_LEADER;
        var fits = leader
                ? territory.level() == Level.GRID
                        && territories.microGrids(territory).stream()
                                .anyMatch(it -> Integer.valueOf(it.id()).equals(draft.microGridId()))
                : draft.microGridId() == null;
        form.when(!fits, "microGridId", "micro-grid", draft.microGridId());
    }

    private OrganizationUnit openUnit(ActingPost by, int id) {
        var unit = units.findLockedById(id)
                .filter(it -> register.browses(by, it.territoryId()))
                .orElseThrow(() -> new UnitNotFound(id));
        Endings.requireOpen(unit.validity(), unit.name());
        return unit;
    }

    private Post open(ActingPost by, int id, int version) {
        by.require(Permission.ACCOUNT_MANAGE);
        var post =
                posts.findLockedById(id).filter(it -> register.browses(by, it)).orElseThrow(() -> new PostNotFound(id));
        EntityTags.requireSame(version, post.version());
        Endings.requireOpen(post.validity(), post.title());
        return post;
    }

    private static AuditAct act(String name, Post post) {
        return AuditAct.of(name, "post", post.code()).in(post.territoryId());
    }
}
