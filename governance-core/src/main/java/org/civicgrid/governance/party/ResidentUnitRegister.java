package org.civicgrid.governance.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.party.CommitteeRefusals.ResidentUnitHasMembers;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitHasParty;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitKnown;
import org.civicgrid.governance.party.PartyRefusals.ResidentUnitNotFound;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterJournal;
import org.civicgrid.governance.register.RegisterOffice;
import org.civicgrid.governance.register.Standing;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes and ends resident units, inside the acting post's map; every act is written to the audit. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResidentUnitRegister implements RegisterOffice<ResidentUnitView, ResidentUnitDraft, ResidentUnitChange> {

    private static final Set<Level> LEVELS = Set.of(Level.COMMUNITY, Level.GRID, Level.COMPOUND);

    private final ResidentUnits units;
    private final PartyOrganizations organizations;
    private final CommitteeMembers members;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final RegisterJournal journal;
    private final Clock clock;

    /**
     * Enters a unit.
     *
     * @throws InvalidInput if a field is faulty, or the check character of the code does not fit and is not confirmed
     * @throws Refusal.NotFound if the place lies outside the post's map
     * @throws Refusal.Conflict if the community has a unit with this code
     */
    @Override
    public ResidentUnitView create(ActingPost by, ResidentUnitDraft draft) {
        by.require(Permission.PARTY_EDIT);
        var form = new FormInput();
        var texts = ResidentUnitTexts.read(
                form, draft.name(), draft.creditCode(), Boolean.TRUE.equals(draft.confirmed()), draft.contact());
        var from = form.beginning("from", draft.from(), CalendarZone.today(clock));
        var code = form.required("territory", draft.territory(), TerritoryCode.LONGEST);
        form.refuseIfAny();
        var territory = territory(by, code);
        var standing = Standing.since(from, territory.id(), territory.jurisdiction());
        var unit = refusingKnown(texts, () -> units.insert(texts, standing));
        journal.added(by, "resident-unit.create", unit);
        return ResidentUnitView.of(unit, territories);
    }

    /**
     * Changes name, code and contact.
     *
     * @param version that the caller has seen
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    @Override
    public ResidentUnitView change(ActingPost by, int id, int version, ResidentUnitChange change) {
        var unit = open(by, id, version);
        var form = new FormInput();
        var texts = ResidentUnitTexts.read(
                form, change.name(), change.creditCode(), Boolean.TRUE.equals(change.confirmed()), change.contact());
        form.refuseIfAny();
        return update(by, "resident-unit.change", unit, unit.describe(texts));
    }

    /**
     * Ends it.
     *
     * @param day first day on which it no longer holds, Asia/Shanghai; at most a year ahead
     * @throws Refusal of kind STALE if it has changed since {@code version}
     * @throws Refusal.Conflict if it has ended, or its Party organisation still holds on that day, or one of its own
     *     still sits on a committee
     */
    @Override
    public ResidentUnitView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var unit = open(by, id, version);
        var ended = unit.standing().ending(day, reason, CalendarZone.today(clock));
        var last = Objects.requireNonNull(ended.to());
        if (organizations.hasPartyAfter(id, last)) {
            throw new ResidentUnitHasParty(unit.texts().name());
        }
        var seats = members.countOfUnitAfter(id, last);
        if (seats > 0) {
            throw new ResidentUnitHasMembers(unit.texts().name(), seats);
        }
        return update(by, "resident-unit.end", unit, unit.end(ended));
    }

    private Territory territory(ActingPost by, String code) {
        var territory = map.requireInForce(by, TerritoryCode.of("territory", code));
        if (!LEVELS.contains(territory.level())) {
            throw InvalidInput.of("territory", "wrong-level", code, territory.level());
        }
        return territory;
    }

    private ResidentUnit open(ActingPost by, int id, int version) {
        by.require(Permission.PARTY_EDIT);
        return units.lockOpen(id, version, by.reach()).orElseThrow(() -> new ResidentUnitNotFound(id));
    }

    private ResidentUnitView update(ActingPost by, String act, ResidentUnit before, ResidentUnit after) {
        var stored = refusingKnown(after.texts(), () -> journal.change(by, act, units, before, after));
        return ResidentUnitView.of(stored, territories);
    }

    /** @throws ResidentUnitKnown if the community has another unit with the code that is written */
    private static ResidentUnit refusingKnown(ResidentUnitTexts texts, Supplier<ResidentUnit> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException known) {
            throw new ResidentUnitKnown(texts.creditCode());
        }
    }
}
