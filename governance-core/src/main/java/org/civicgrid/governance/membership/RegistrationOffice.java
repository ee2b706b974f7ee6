package org.civicgrid.governance.membership;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.membership.MembershipRefusals.RegisteredElsewhere;
import org.civicgrid.governance.membership.MembershipRefusals.RegisteredHere;
import org.civicgrid.governance.membership.MembershipRefusals.RegistrationNotFound;
import org.civicgrid.governance.party.PartyNames;
import org.civicgrid.governance.party.PartyNames.Named;
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

/**
 * Registers members where they live, changes, moves and ends registrations, inside the acting post's map; every act is
 * written to the audit, masked. Nobody is registered in two places at a time. Sensitive personal information is taken with
 * the person's own consent alone (Personal Information Protection Law arts. 28 to 30).
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RegistrationOffice implements RegisterOffice<RegistrationView, RegistrationDraft, RegistrationChange> {

    private static final Set<Level> LEVELS = Set.of(Level.COMMUNITY, Level.GRID);

    private final MemberRegistrations registrations;
    private final MemberServiceCatalogue services;
    private final MembershipAccess access;
    private final PartyNames names;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final RegisterJournal journal;
    private final Clock clock;

    /**
     * Registers somebody.
     *
     * @throws InvalidInput naming every faulty field, the consent if it was not given
     * @throws Refusal.NotFound if the place lies outside the post's map
     * @throws Refusal.Conflict if the person is registered at that time already
     */
    @Override
    public RegistrationView create(ActingPost by, RegistrationDraft draft) {
        access.require(by);
        var today = CalendarZone.today(clock);
        var form = new FormInput().when(!Boolean.TRUE.equals(draft.consent()), "consent", "consent", null);
        var person = RegisteredPerson.read(form, draft.name(), draft.phone());
        var home = home(by, form, draft.organization(), draft.residentUnit(), draft.elsewhere(), null);
        var offered = services.check(form, draft.services(), List.of());
        var from = form.beginning("from", draft.from(), today);
        var code = form.required("territory", draft.territory(), TerritoryCode.LONGEST);
        form.refuseIfAny();
        var place = place(by, code);
        refuseSecond(by, from, person, null);
        var standing = Standing.since(from, place.id(), place.jurisdiction());
        var made = refusingRace(() -> registrations.insert(person, home, offered, today, null, standing));
        journal.added(by, "registration.create", made);
        return access.view(by, made);
    }

    /**
     * Changes what is known of him.
     *
     * @param version that the caller has seen
     * @throws InvalidInput naming every faulty field
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended, or another registration is of the same person
     */
    @Override
    public RegistrationView change(ActingPost by, int id, int version, RegistrationChange change) {
        var before = open(by, id, version);
        var form = new FormInput();
        var person = RegisteredPerson.read(
                form,
                requireNonNullElse(change.name(), before.person().name()),
                requireNonNullElse(change.phone(), before.person().phone()));
        var home = home(by, form, change.organization(), change.residentUnit(), change.elsewhere(), before.home());
        var offered = services.check(form, change.services(), before.services());
        form.refuseIfAny();
        if (!person.phone().equals(before.person().phone())) {
            refuseSecond(by, before.standing().from(), person, id);
        }
        return update(by, "registration.change", before, before.describe(person, home, offered));
    }

    @Override
    public RegistrationView end(ActingPost by, int id, int version, @Nullable LocalDate day, @Nullable String reason) {
        var before = open(by, id, version);
        var ended = before.standing().ending(day, reason, CalendarZone.today(clock));
        return update(by, "registration.end", before, before.end(ended));
    }

    /**
     * Ends the registration here and begins one there, on the same day and in one act.
     *
     * @param version that the caller has seen
     * @return the new registration
     * @throws InvalidInput naming every faulty field
     * @throws Refusal.NotFound if it or the place to which he moves lies outside the post's map
     * @throws Refusal of kind STALE if it has changed since
     * @throws Refusal.Conflict if it has ended
     */
    public RegistrationView move(ActingPost by, int id, int version, RegistrationMove move) {
        var before = open(by, id, version);
        var today = CalendarZone.today(clock);
        var form = new FormInput();
        var code = form.required("territory", move.territory(), TerritoryCode.LONGEST);
        var day = form.ending(
                "on", requireNonNullElse(move.on(), today), before.standing().from(), today);
        form.refuseIfAny();
        var place = place(by, code);
        form.when(place.id() == before.standing().territoryId(), "territory", "moves-nowhere", code);
        form.refuseIfAny();
        var ended = before.standing().ending(day, "→ " + place.name(), today);
        journal.change(by, "registration.move", registrations, before, before.end(ended));
        var there = registrations.insert(
                before.person(),
                before.home(),
                before.services(),
                before.consentedOn(),
                id,
                Standing.since(day, place.id(), place.jurisdiction()));
        journal.added(by, "registration.arrive", there);
        return access.view(by, there);
    }

    private MemberRegistration open(ActingPost by, int id, int version) {
        access.require(by);
        return registrations.lockOpen(id, version, by.reach()).orElseThrow(() -> new RegistrationNotFound(id));
    }

    private Territory place(ActingPost by, String code) {
        var territory = map.requireInForce(by, TerritoryCode.of("territory", code));
        if (!LEVELS.contains(territory.level())) {
            throw InvalidInput.of("territory", "wrong-level", code, territory.level());
        }
        return territory;
    }

    /** Reads the home; one that is named anew must lie on the post's map. */
    private MemberHome home(
            ActingPost by,
            FormInput form,
            @Nullable Integer organization,
            @Nullable Integer residentUnit,
            @Nullable String elsewhere,
            @Nullable MemberHome before) {
        var home = MemberHome.read(form, organization, residentUnit, elsewhere);
        if (!home.equals(before) && (organization != null || residentUnit != null)) {
            var known = names.of(by, list(organization), list(residentUnit)).all();
            var seen = known.stream().filter(Named::within).count();
            form.when(seen < list(organization).size() + list(residentUnit).size(), "home", "no-home", null);
        }
        return home;
    }

    private static List<Integer> list(@Nullable Integer id) {
        return id == null ? List.of() : List.of(id);
    }

    private void refuseSecond(ActingPost by, LocalDate from, RegisteredPerson person, @Nullable Integer except) {
        var other = registrations.holdingFrom(from, person).filter(it -> !Objects.equals(it.id(), except));
        if (other.isPresent()) {
            var standing = other.get().standing();
            throw by.reach().browses(standing.place())
                    ? new RegisteredHere(territories.nameOf(standing.territoryId()))
                    : new RegisteredElsewhere();
        }
    }

    private RegistrationView update(ActingPost by, String act, MemberRegistration before, MemberRegistration after) {
        return access.view(by, refusingRace(() -> journal.change(by, act, registrations, before, after)));
    }

    /** Of two who register the same person at once, the database lets only one. */
    private static <T> T refusingRace(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException second) {
            throw new RegisteredElsewhere();
        }
    }
}
