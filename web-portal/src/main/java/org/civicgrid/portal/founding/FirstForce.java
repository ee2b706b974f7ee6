package org.civicgrid.portal.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountFounding;
import org.civicgrid.governance.account.OneTimePassword;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.duty.DutyFounding;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceFounding;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.founding.FoundingSettings.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the units of the map and opens the accounts of the three administrators, who set up all others. */
@Component
@Transactional
@RequiredArgsConstructor
class FirstForce {

    private final DistrictUnits units;
    private final ForceFounding founding;
    private final ForceRegister register;
    private final AccountFounding accounts;
    private final TerritoryRegistry territories;
    private final AuditJournal audit;
    private final DutyFounding duties;
    private final FoundingLock lock;
    private final Clock clock;

    /**
     * Founds them unless there is a unit already.
     *
     * @return the passwords of the administrators in the order of the seats; empty when nothing was founded
     */
    public List<OneTimePassword> found(FoundingSettings settings) {
        lock.take();
        if (!register.isEmpty()) {
            draftDuties();
            return List.of();
        }
        var district = territories.require(TerritoryCode.valueOf(String.valueOf(settings.district())));
        var today = CalendarZone.today(clock);
        var council = units.council(district, today);
        if (settings.isPublished()) {
            published(district, council, today);
        }
        draftDuties();
        return settings.seats().stream()
                .map(seat -> open(seat, council, district, today))
                .toList();
    }

    /** The draft of the admission list and of the matrix of duties; also on a platform that is older than these. */
    private void draftDuties() {
        if (duties.isEmpty()) {
            duties.loadDraft(CalendarZone.today(clock));
        }
    }

    private void published(Territory district, OrganizationUnit council, LocalDate today) {
        units.centre(district, council, today);
        units.departments(district, today);
        for (var street : territories.children(district)) {
            var office = units.streetOffice(street, today);
            units.centre(street, office, today);
            territories.children(street).forEach(community -> units.committee(community, office, today));
        }
    }

    /** Opens one of them. The person bears the post's title until the administrators know his name. */
    public OneTimePassword open(Seat seat, OrganizationUnit council, Territory district, LocalDate today) {
        var code = "ADMIN-" + seat.username();
        var post = founding.post(code, seat.title(), seat.role(), council, district.id(), null, today);
        var person = founding.person(seat.title(), false);
        founding.appoint(person, post, null, today);
        audit.write(register.platform(), AuditAct.of("account.open", "account", seat.username()));
        return accounts.found(person, seat.username());
    }
}
