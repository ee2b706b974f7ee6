package org.civicgrid.governance.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.territory.ReformStep.Merge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** What was admitted follows the map. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class DutyFollowerTests {

    private static final String EAST = "990108002";
    private static final String WEST = "990108001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    ReformOffice office;

    @Autowired
    AdmissionRegister list;

    @Autowired
    Clock clock;

    @Test
    void whatAMergedCommunityAdmittedHoldsInTheOtherUntilTheMergerIsUndone() {
        var item = list.add(district.as("district"), AdmissionList.STATUTORY, draft())
                .id();
        assertThat(inForce(WEST + "001")).doesNotContain(item);

        var draft = office.draft(
                district.as("district"),
                new ReformDraft(
                        "社区合并",
                        "试发〔2026〕2号",
                        CalendarZone.today(clock),
                        List.of(new Merge(EAST, WEST), new Merge(WEST + "002", WEST + "001"))));
        var submitted = office.submit(district.as("district"), draft.id(), draft.version());
        var applied = office.approve(district.as("district-leader"), submitted.id(), submitted.version(), null);
        assertThat(inForce(WEST + "001")).contains(item);

        office.undo(district.as("district-leader"), applied.id(), applied.version(), "试验结束");
        assertThat(inForce(WEST + "001")).doesNotContain(item);
        assertThat(inForce(EAST + "001")).contains(item);
    }

    private List<Integer> inForce(String community) {
        var query = new AdmissionQuery(community, null, null, true, false, null);
        return list.list(district.as("district"), query, new Paging(100, null)).items().stream()
                .map(AdmissionItemView::id)
                .toList();
    }

    private static AdmissionDraft draft() {
        return new AdmissionDraft(
                "协助巡看", List.of("URB-0903"), "协助", "依据", Frequency.MONTHLY, 0, List.of(EAST + "001"), null, null);
    }
}
