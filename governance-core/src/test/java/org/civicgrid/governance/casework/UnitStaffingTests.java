package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.AppointmentAdministration;
import org.civicgrid.governance.organization.AppointmentView;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.governance.organization.ForceQuery;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody leaves who alone could take further what is open. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class UnitStaffingTests {

    @Autowired
    GovernanceFixtures district;

    @Autowired
    CaseDesk desk;

    @Autowired
    AppointmentAdministration administration;

    @Autowired
    ForceDirectory force;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    ActingPost granter;

    @BeforeEach
    void reportACase() {
        desk.report(
                district.as("worker"),
                new Report(
                        "URB-0501",
                        null,
                        "墙上小广告",
                        null,
                        Channel.GRID_WORKER,
                        GovernanceFixtures.place(1),
                        null,
                        List.of(),
                        null),
                UUID.randomUUID().toString());
        granter = new ActingPost(
                9,
                0,
                "安全员",
                9,
                "安全管理员",
                Role.SECURITY_ADMINISTRATOR,
                9,
                "区委区政府",
                Reach.nothing(territories.require(new TerritoryCode("990108"))));
    }

    @Test
    void theLastDutyOfficerStaysWhileCasesWaitAtTheDesk() {
        assertThatThrownBy(() -> end("street"))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("unit-has-open-work")
                .hasMessageContaining("1街道城运分中心");
    }

    @Test
    void leavesOnceSomebodyElseSitsAtTheDesk() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            administration.appointNewcomer(
                    granter, "接任者", district.as("street").postId(), null, CalendarZone.today(clock));

            end("street");

            assertThat(appointment("street").to()).isEqualTo(CalendarZone.today(clock));
        });
    }

    @Test
    void leavesWhereNothingWaitsForTheUnit() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();

            end("street-leader");

            assertThat(appointment("street-leader").to()).isNotNull();
        });
    }

    private void end(String who) {
        var appointment = appointment(who);
        administration.end(granter, appointment.id(), appointment.version(), CalendarZone.today(clock), "调离");
    }

    private AppointmentView appointment(String who) {
        var query = new ForceQuery(null, null, null, null, district.as(who).postId(), null, null, null, true);
        return force.appointments(granter, query, Paging.first(10)).items().stream()
                .filter(it -> it.personId() == district.as(who).personId())
                .findFirst()
                .orElseThrow();
    }
}
