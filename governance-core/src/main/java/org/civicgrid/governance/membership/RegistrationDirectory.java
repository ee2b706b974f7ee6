package org.civicgrid.governance.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.audit.AuditLine;
import org.civicgrid.governance.audit.AuditTrail;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.membership.MemberRegistrations.HomeTally;
import org.civicgrid.governance.membership.MembershipRefusals.RegistrationNotFound;
import org.civicgrid.governance.membership.RegistrationFigures.Home;
import org.civicgrid.governance.party.PartyNames;
import org.civicgrid.governance.party.PartyNames.Kind;
import org.civicgrid.governance.party.PartyNames.Named;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.register.RegisterDirectory;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up registrations inside the acting post's map, masked, and counts them.
 *
 * <p>Every method throws a {@link Refusal.Forbidden} for a post that does not keep the Party registers.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RegistrationDirectory implements RegisterDirectory<RegistrationView> {

    private final MemberRegistrations registrations;
    private final MembershipAccess access;
    private final PartyNames names;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final AuditTrail trail;
    private final Clock clock;

    @Override
    public RegistrationView find(ActingPost by, int id) {
        access.require(by);
        return registrations
                .find(id, by.reach())
                .map(it -> access.view(by, it))
                .orElseThrow(() -> new RegistrationNotFound(id));
    }

    @Override
    public List<AuditLine> history(ActingPost by, int id) {
        return trail.of(by, MemberRegistration.SUBJECT, find(by, id).id());
    }

    /**
     * The latest first.
     *
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if a value of the query or the page cannot be
     */
    public KeysetPage<RegistrationView> list(ActingPost by, RegistrationQuery query, Paging paging) {
        access.require(by);
        var day = query.day(CalendarZone.today(clock));
        var found = registrations.page(map.requireOrHome(by, query.territory()), query, day, paging);
        return new KeysetPage<>(access.views(by, found.items()), found.next());
    }

    /**
     * How many are registered in a territory.
     *
     * @param territory its code; null for the whole map of the acting post
     * @param on the day, Asia/Shanghai; null for today
     * @throws Refusal.NotFound if the territory lies outside the post's map
     * @throws InvalidInput if the day cannot be
     */
    public RegistrationFigures figures(ActingPost by, @Nullable String territory, @Nullable LocalDate on) {
        access.require(by);
        var form = new FormInput();
        var day = form.asOf("on", on, CalendarZone.today(clock));
        form.refuseIfAny();
        var top = map.requireOrHome(by, territory);
        var since = day.withDayOfYear(1);
        return RegistrationFigures.of(
                top, since, day, registrations.tallies(top, since, day), homes(by, top, day), territories);
    }

    private List<Home> homes(ActingPost by, Territory top, LocalDate day) {
        var tallies = registrations.homes(top, day);
        var named = names.of(
                by, List.of(), tallies.stream().map(HomeTally::residentUnitId).toList());
        return tallies.stream()
                .map(it -> new Home(
                        it.residentUnitId(),
                        named.find(Kind.RESIDENT_UNIT, it.residentUnitId())
                                .map(Named::name)
                                .orElse(""),
                        it.number()))
                .toList();
    }
}
