package org.civicgrid.portal.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.SignInDesk;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.founding.FoundingSettings.Seat;
import org.civicgrid.portal.security.ForceFixtures;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FirstForceTests {

    @Autowired
    private FirstForce founder;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private TerritoryRegistry territories;

    @Autowired
    private SignInDesk signIn;

    @Test
    void opensAnAdministratorWhoMustChangeHisPassword() {
        var council = force.unit(ForceFixtures.DISTRICT, UnitKind.DISTRICT);
        var district = territories.require(new TerritoryCode(ForceFixtures.DISTRICT));
        var seat = new Seat(Role.SYSTEM_ADMINISTRATOR, "系统管理员", "first-" + council.id());

        var made = founder.open(seat, council, district, LocalDate.of(2020, 1, 1));

        var who = signIn.signIn(made.username(), made.password(), "10.8.0.1");
        assertThat(who.mustChangePassword()).isTrue();
        assertThat(who.acting().role()).isEqualTo(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void leavesAPlatformWithUnitsAlone() {
        force.unit(ForceFixtures.DISTRICT, UnitKind.DISTRICT);

        assertThat(founder.found(new FoundingSettings("510108", null, "a1", "b2", "c3")))
                .isEmpty();
    }
}
