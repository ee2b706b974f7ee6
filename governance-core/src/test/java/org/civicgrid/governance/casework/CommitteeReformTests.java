package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.CommitteeVoice;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyDraft;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.ReformStep.Merge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seats on a committee end with it where its street is merged, and are given back when the merger is undone. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class CommitteeReformTests {

    private static final String EAST = "990108002";
    private static final String WEST = "990108001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    ReformOffice office;

    @Autowired
    PartyRegister parties;

    @Autowired
    CommitteeRegister register;

    @Autowired
    CommitteeDirectory directory;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    ActingPost leader;
    CommitteeMemberView east;
    CommitteeMemberView west;

    @BeforeEach
    void setUpCommittees() {
        leader = district.as("district-leader");
        east = secretary(EAST);
        west = secretary(WEST);
    }

    @AfterEach
    void leaveNoTrace() {
        GovernanceFixtures.forgetParty(jdbc);
    }

    @Test
    void seatsEndWithTheCommitteeThatGoesUpInAnotherAndComeBack() {
        var today = CalendarZone.today(clock);
        var draft = office.draft(
                district.as("district"), new ReformDraft("两街合并", "试发〔2026〕2号", today, List.of(new Merge(EAST, WEST))));
        var submitted = office.submit(district.as("district"), draft.id(), draft.version());
        var applied = office.approve(leader, submitted.id(), submitted.version(), null);

        assertThat(directory.find(leader, east.id()))
                .returns(today, CommitteeMemberView::validTo)
                .returns("两街合并", CommitteeMemberView::endReason);
        assertThat(directory.inOffice(leader, west.committee(), today))
                .extracting(CommitteeVoice::member)
                .containsExactly(west.id());

        office.undo(leader, applied.id(), applied.version(), "试验结束");

        assertThat(directory.find(leader, east.id()).validTo()).isNull();
        assertThat(directory.inOffice(leader, east.committee(), today)).hasSize(1);
    }

    private CommitteeMemberView secretary(String street) {
        var since = CalendarZone.today(clock).minusYears(1);
        var committee = parties.create(
                leader,
                new PartyDraft(
                        PartyKind.REGIONAL_COMMITTEE, "党委" + street, street, null, null, null, null, null, since));
        return register.create(
                leader,
                new MemberDraft(
                        committee.id(),
                        MemberKind.SECRETARY,
                        "书记" + street,
                        null,
                        null,
                        null,
                        null,
                        since,
                        since.plusYears(5)));
    }
}
