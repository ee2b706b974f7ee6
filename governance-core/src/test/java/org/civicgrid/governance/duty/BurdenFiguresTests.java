package org.civicgrid.governance.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.casework.GovernanceFixtures;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** How much each community is burdened. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class BurdenFiguresTests {

    private static final String HOME = "990108001001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    BurdenFigures figures;

    @Autowired
    AdmissionRegister list;

    @Test
    void anItemCountsOnceInEachCommunityWhereItHoldsAndPartsAddUp() {
        var before = figures.of(district.as("district"), null, null, null);
        list.add(district.as("district"), AdmissionList.STATUTORY, draft(3, List.of()));
        list.add(district.as("district"), AdmissionList.STATUTORY, draft(2, List.of(HOME)));
        list.add(district.as("district"), AdmissionList.NEGATIVE, draft(9, List.of()));

        var after = figures.of(district.as("district"), null, null, null);

        assertThat(after.whole().items() - before.whole().items()).isEqualTo(3);
        assertThat(after.whole().forms() - before.whole().forms()).isEqualTo(8);
        assertThat(after.parts()).hasSize(2);
        assertThat(after.parts().stream().mapToLong(BurdenLine::items).sum())
                .isEqualTo(after.whole().items());
    }

    @Test
    void eachFigureIsAsLongAsItsList() {
        list.add(district.as("district"), AdmissionList.STATUTORY, draft(1, List.of(HOME)));

        var mine = figures.of(district.as("secretary"), null, null, null).whole();

        var items = list.list(
                district.as("secretary"), new AdmissionQuery(HOME, null, null, true, false, null), Paging.first(100));
        assertThat(mine.items()).isEqualTo(items.items().size());
        assertThat(mine.communities()).isEqualTo(1);
    }

    @Test
    void refusesDaysOutOfOrder() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> figures.of(district.as("district"), null, LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 1)));

        assertThat(refused.getFaults()).extracting("field").containsExactly("from");
    }

    private static AdmissionDraft draft(int forms, List<String> communities) {
        return new AdmissionDraft(
                "测试事项", List.of("ELD-0204"), "协助", "依据", Frequency.MONTHLY, forms, communities, null, null);
    }
}
