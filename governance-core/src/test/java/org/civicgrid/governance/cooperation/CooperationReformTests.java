package org.civicgrid.governance.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.membership.RegistrationDirectory;
import org.civicgrid.governance.membership.RegistrationDraft;
import org.civicgrid.governance.membership.RegistrationOffice;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDraft;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResourceDirectory;
import org.civicgrid.governance.party.ResourceDraft;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.party.ResourceRegister;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.ReformStep.Merge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What organisations and units do together follows a boundary reform, and comes back when it is undone. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CooperationReformTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2021, 7, 1);
    private static final String WEST = "990108001";
    private static final String EAST = "990108002";
    private static final String EAST_GRID = EAST + "001001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    ReformOffice reforms;

    @Autowired
    PartyRegister parties;

    @Autowired
    ResidentUnitRegister units;

    @Autowired
    ResourceRegister resources;

    @Autowired
    ResourceDirectory offered;

    @Autowired
    CooperationDesk desk;

    @Autowired
    CooperationDirectory directory;

    @Autowired
    RegistrationOffice registrations;

    @Autowired
    RegistrationDirectory registered;

    @Autowired
    Clock clock;

    @AfterEach
    void leaveNoTrace(@Autowired JdbcTemplate jdbc) {
        GovernanceFixtures.forgetParty(jdbc);
    }

    @Test
    void whatIsPlannedGoesAlongAndWhatWasHeldStays() {
        var leader = district.as("district-leader");
        var today = CalendarZone.today(clock);
        int west = committee(leader, WEST);
        int east = committee(leader, EAST);
        int unit = units.create(
                        leader, new ResidentUnitDraft("虚构工厂", "910000000000000034", true, EAST_GRID, null, today))
                .id();
        var resource = resources.create(leader, new ResourceDraft(unit, ResourceKind.VENUE, "礼堂", null, today));
        var member = registrations.create(
                leader, new RegistrationDraft("演示赵七", "10000070001", true, EAST_GRID, null, unit, null, null, today));
        var held = desk.create(leader, draft(east, today.minusDays(40), unit));
        var planned = desk.create(leader, draft(east, today.plusDays(9), unit));

        var reform = merge(today);

        assertThat(directory.find(leader, planned.id()).committee()).isEqualTo(west);
        assertThat(directory.find(leader, planned.id()).territory()).isEqualTo(WEST);
        assertThat(directory.find(leader, held.id()).territory()).isEqualTo(EAST);
        assertThat(registered.find(leader, member.id()).territory()).startsWith(WEST);
        assertThat(offered.find(leader, resource.id()).territory()).startsWith(WEST);

        reforms.undo(leader, reform.id(), reform.version(), "试验结束");

        assertThat(directory.find(leader, planned.id()).committee()).isEqualTo(east);
        assertThat(registered.find(leader, member.id()).territory()).isEqualTo(EAST_GRID);
        assertThat(offered.find(leader, resource.id()).territory()).isEqualTo(EAST_GRID);
    }

    private Reform merge(LocalDate day) {
        var officer = district.as("district");
        var draft = reforms.draft(officer, new ReformDraft("两街合并", null, day, List.of(new Merge(EAST, WEST))));
        var submitted = reforms.submit(officer, draft.id(), draft.version());
        return reforms.approve(district.as("district-leader"), submitted.id(), submitted.version(), null);
    }

    private int committee(ActingPost by, String street) {
        var draft = new PartyDraft(
                PartyKind.REGIONAL_COMMITTEE, "党-" + street, street, null, null, null, null, null, LONG_AGO);
        return parties.create(by, draft).id();
    }

    private static CooperationDraft draft(int committee, LocalDate day, int unit) {
        return new CooperationDraft(committee, CooperationKind.ORG, "结对共建", null, day, null, null, List.of(unit));
    }
}
