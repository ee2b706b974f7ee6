package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.governance.reform.DueReforms;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.reform.ReformState;
import org.civicgrid.governance.statistics.CaseStatistics;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.ReformStep.Merge;
import org.civicgrid.governance.territory.ReformStep.Move;
import org.civicgrid.governance.territory.ReformStep.Rename;
import org.civicgrid.governance.territory.ReformStep.Retire;
import org.civicgrid.governance.territory.ReformStep.Split;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A boundary reform takes everything along that stands on the map, and brings it all back when it is undone. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(GovernanceFixtures.class)
class BoundaryReformTests {

    private static final String EAST = "990108002";
    private static final String WEST = "990108001";
    private static final String EAST_GRID = EAST + "001001";

    @Autowired
    GovernanceFixtures district;

    @Autowired
    ReformOffice office;

    @Autowired
    DueReforms due;

    @Autowired
    CaseFollower follower;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseLists lists;

    @Autowired
    CaseStatistics statistics;

    @Autowired
    TerritoryRegistry territories;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReachGuard guard;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Reform applied;

    @BeforeEach
    void theDistrict() {
        district.as("district");
    }

    @AfterEach
    void takeBack() {
        if (applied != null) {
            office.undo(district.as("district-leader"), applied.id(), applied.version(), "试验结束");
        }
    }

    private static List<Merge> merger() {
        return List.of(new Merge(EAST, WEST));
    }

    private Reform apply(List<? extends ReformStep> steps) {
        var draft = office.draft(district.as("district"), draft(steps));
        var submitted = office.submit(district.as("district"), draft.id(), draft.version());
        applied = office.approve(district.as("district-leader"), submitted.id(), submitted.version(), null);
        return applied;
    }

    private ReformDraft draft(List<? extends ReformStep> steps) {
        return new ReformDraft("两街合并", "试发〔2026〕1号", CalendarZone.today(clock), List.copyOf(steps));
    }

    private Territory now(String code) {
        return territories.require(new TerritoryCode(code));
    }

    private String report(int street) {
        var report = new Report(
                "URB-0501",
                null,
                "墙上小广告",
                null,
                Channel.GRID_WORKER,
                GovernanceFixtures.place(street),
                null,
                List.of(),
                null);
        return desk.report(
                        district.as(street == 1 ? "worker" : "worker2"),
                        report,
                        UUID.randomUUID().toString())
                .number()
                .text();
    }

    private String placeOf(String number) {
        return seeing("""
                select t.code || ' ' || s.code || ' ' || coalesce(u.code, '')
                from case_record c join territory t on t.id = c.grid_id join territory s on s.id = c.street_id
                left join organization_unit u on u.id = c.desk_unit_id where c.number = ?
                """, number);
    }

    private String seeing(String sql, Object... values) {
        return transaction.execute(status -> {
            guard.widen(district.as("district"));
            return jdbc.queryForObject(sql, String.class, values);
        });
    }

    @Test
    void whatLaysInAStreetThatIsMergedLiesInTheOtherUnderCodesOfThat() {
        var grid = now(EAST_GRID);
        apply(merger());
        assertThat(now(EAST).validity().to()).isEqualTo(applied.effectiveOn());
        assertThat(now(EAST).successorId()).isEqualTo(now(WEST).id());
        assertThat(now(EAST_GRID).code().digits()).isEqualTo(WEST + "002001");
        assertThat(now(WEST + "002001").id()).isEqualTo(grid.id());
        assertThat(territories.children(now(WEST))).hasSize(2);
    }

    @Test
    void theMapOfADayBeforeIsAsItWas() {
        apply(merger());
        var before = applied.effectiveOn().minusDays(1);
        assertThat(territories.on(new TerritoryCode(EAST_GRID), before)).isPresent();
        assertThat(territories.children(now(EAST), before))
                .extracting(it -> it.code().digits())
                .containsExactly(EAST + "001");
        assertThat(territories.children(now(WEST), before)).hasSize(1);
    }

    @Test
    void anOpenCaseGoesToTheDeskOfTheStreetThatTookOver() {
        var number = report(2);
        assertThat(placeOf(number)).isEqualTo(EAST_GRID + " " + EAST + " U-C2");
        apply(merger());
        assertThat(placeOf(number)).isEqualTo(WEST + "002001 " + WEST + " U-C1");
        assertThat(desk.possible(district.as("street"), new CaseNumber(number))).isNotEmpty();
    }

    @Test
    void whoeverServedTheStreetServesTheOther() {
        apply(merger());
        assertThat(jdbc.queryForObject("""
                select u.code || ' ' || t.code from post p join organization_unit u on u.id = p.unit_id
                join territory t on t.id = p.territory_id where p.code = 'P-street2'
                """, String.class)).isEqualTo("U-C1 " + WEST);
    }

    @Test
    void undoneItLeavesNothingButItsAudit() {
        var number = report(2);
        apply(List.of(new Rename(EAST, "东街道")));
        takeBack(); // has folded the ledger
        var before = everything();
        apply(merger());
        assertThat(everything()).isNotEqualTo(before);
        applied = office.undo(district.as("district-leader"), applied.id(), applied.version(), "方案调整");
        assertThat(applied.state()).isEqualTo(ReformState.UNDONE);
        applied = null;
        assertThat(everything()).isEqualTo(before);
        assertThat(placeOf(number)).isEqualTo(EAST_GRID + " " + EAST + " U-C2");
        assertThat(now(EAST).validity().to()).isNull();
    }

    /** All tables that a reform writes, but the counters of changes. */
    private List<String> everything() {
        return List.of(
                        "territory",
                        "territory_past",
                        "micro_grid",
                        "grid_lineage",
                        "organization_unit",
                        "post",
                        "party_organization",
                        "reform_move",
                        "case_daily")
                .stream()
                .map(table -> table
                        + jdbc.queryForObject(
                                "select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t",
                                String.class))
                .toList();
    }

    @Test
    void aGridThatIsDividedTakesItsCasesAlongByTheirPoints() {
        var number = report(2);
        apply(List.of(new Split(EAST_GRID, "东网格新", null, List.of(), """
                {"type":"Polygon","coordinates":[[[104.01,30],[104.0155,30],[104.0155,30.01],[104.01,30.01],[104.01,30]]]}""")));
        assertThat(placeOf(number)).startsWith(EAST + "001002 ");
        assertThat(figures(EAST + "001002", "REPORTED")).isPositive();
        assertThat(figures(EAST + "001002", "REPORTED") + figures(EAST_GRID, "REPORTED"))
                .isEqualTo(figures(EAST, "REPORTED"));
    }

    /** Of what is folded: a reform folds everything. */
    private int figures(String code, String measure) {
        return jdbc.queryForObject(
                "select coalesce(sum(amount), 0)::integer from case_daily where territory_id = ? and measure = ?",
                Integer.class,
                now(code).id(),
                measure);
    }

    @Test
    void figuresOfTheParentAreTheSumOfItsChildrenOnTheDayOfTheMerger() {
        report(1);
        report(2);
        apply(merger());
        var children = territories.children(now(WEST));
        assertThat(children.stream()
                        .mapToInt(it -> figures(it.code().digits(), "OPEN_REPORTED"))
                        .sum())
                .isEqualTo(figures(WEST, "OPEN_REPORTED"));
    }

    @Test
    void listsAndFiguresAreToldAsTheyWereOrOnTheMapOfAnyDay() {
        var east = closedYesterday(report(2));
        var west = closedYesterday(report(1));
        apply(merger());
        var dayBefore = MapDay.of(applied.effectiveOn().minusDays(1));
        assertThat(listed(WEST, MapDay.TODAY)).contains(east, west);
        assertThat(listed(WEST, MapDay.AS_WAS)).contains(west).doesNotContain(east);
        assertThat(listed(EAST, MapDay.AS_WAS)).contains(east).doesNotContain(west);
        assertThat(listed(WEST, dayBefore)).contains(west).doesNotContain(east);
        assertThat(listed(EAST, dayBefore)).contains(east).doesNotContain(west);
        for (var map : List.of(MapDay.TODAY, MapDay.AS_WAS, dayBefore)) {
            for (var code : List.of(WEST, EAST)) {
                assertThat(reported(code, map))
                        .as(code + map)
                        .isEqualTo(listed(code, map).size());
            }
        }
        assertThat(reported("990108", MapDay.TODAY)).isEqualTo(reported(WEST, MapDay.TODAY));
    }

    /** A case that was over before the reform, with its report counted yesterday. */
    private String closedYesterday(String number) {
        transaction.executeWithoutResult(status -> {
            guard.widen(district.as("district"));
            jdbc.update("""
                    update case_record set stage = 'CLOSED', closed_at = reported_at, reported_at = reported_at - interval '1 day'
                    where number = ?
                    """, number);
            jdbc.update("update case_delta set day = day - 1 where day = ?", CalendarZone.today(clock));
        });
        return number;
    }

    private List<String> listed(String code, MapDay map) {
        var filter = CaseFilter.everything()
                .withTerritory(new TerritoryCode(code))
                .withMap(map)
                .withOpen(false)
                .withTo(CalendarZone.today(clock)
                        .atStartOfDay(CalendarZone.SHANGHAI)
                        .toInstant());
        return lists
                .page(district.as("street-leader"), filter, CaseFilter.Order.NEWEST, new Paging(100, null))
                .items()
                .stream()
                .map(CaseSummary::number)
                .toList();
    }

    private long reported(String code, MapDay map) {
        var yesterday = CalendarZone.today(clock).minusDays(1);
        return statistics
                .sums(district.as("district"), now(code), yesterday, yesterday, CaseStatistics.By.MEASURE, map)
                .stream()
                .filter(it -> it.measure().equals("REPORTED"))
                .mapToLong(CaseStatistics.Figure::amount)
                .sum();
    }

    @Test
    void aCaseThatIsOpenedAgainFindsTheDeskOfToday() {
        var number = closedYesterday(report(2));
        apply(merger());
        assertThat(placeOf(number)).contains(EAST + " U-C2");
        transaction.executeWithoutResult(status -> {
            guard.widen(district.as("district"));
            jdbc.update("update case_record set stage = 'IN_PROGRESS', closed_at = null where number = ?", number);
        });
        follower.sweep();
        assertThat(placeOf(number)).contains(WEST + " U-C1");
        transaction.executeWithoutResult(status -> {
            guard.widen(district.as("district"));
            jdbc.update("update case_record set stage = 'CLOSED', closed_at = now() where number = ?", number);
        });
        takeBack();
        applied = null;
        assertThat(placeOf(number)).contains(EAST + " U-C2");
    }

    @Test
    void whatIsApprovedForALaterDayIsAppliedThen() {
        var tomorrow = CalendarZone.today(clock).plusDays(1);
        var draft = office.draft(
                district.as("district"), new ReformDraft("更名", null, tomorrow, List.of(new Rename(EAST, "东街"))));
        var submitted = office.submit(district.as("district"), draft.id(), draft.version());
        var approved = office.approve(district.as("district-leader"), submitted.id(), submitted.version(), null);
        assertThat(approved.state()).isEqualTo(ReformState.APPROVED);
        transaction.executeWithoutResult(status -> jdbc.update(
                "update boundary_reform set effective_on = ? where id = ?", CalendarZone.today(clock), approved.id()));
        due.run();
        applied = office.find(district.as("district"), approved.id());
        assertThat(applied.state()).isEqualTo(ReformState.APPLIED);
        assertThat(now(EAST).name()).isEqualTo("东街");
    }

    @Test
    void nobodyApprovesWhatHeDraftedHimself() {
        var draft = office.draft(district.as("district-leader"), draft(merger()));
        var submitted = office.submit(district.as("district-leader"), draft.id(), draft.version());
        assertThatThrownBy(
                        () -> office.approve(district.as("district-leader"), submitted.id(), submitted.version(), null))
                .isInstanceOf(Refusal.Conflict.class);
        office.withdraw(district.as("district-leader"), submitted.id(), submitted.version());
    }

    @Test
    void aDraftMayBeKeptWithoutStepsButNotHandedIn() {
        var empty = office.draft(district.as("district"), draft(List.of()));
        assertThatThrownBy(() -> office.submit(district.as("district"), empty.id(), empty.version()))
                .isInstanceOf(InvalidInput.class)
                .satisfies(it -> assertThat(((InvalidInput) it).getFaults())
                        .extracting("field", "code")
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("steps", "required")));
        office.withdraw(district.as("district"), empty.id(), empty.version());
    }

    @Test
    void aPreviewTellsTheNewOutlinesOfWhatChangesItsBorder() {
        var preview = office.preview(district.as("district"), List.copyOf(merger()));
        assertThat(preview.changes())
                .filteredOn(it -> it.outline() != null)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.outline()).contains("coordinates"));
    }

    @Test
    void whatATerritoryWasIsTold() {
        apply(merger());
        assertThat(territories.states(now(EAST_GRID)))
                .extracting(it -> it.code().digits())
                .containsExactly(EAST_GRID, WEST + "002001");
        assertThat(office.of(now(EAST))).extracting(Reform::id).containsExactly(applied.id());
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatMakesNoMapIsRefusedNamingTheStep(String fault, List<ReformStep> steps) {
        var preview = office.preview(district.as("street-leader2"), steps);
        assertThat(preview.faults()).extracting("code").contains(fault);
        var draft = office.draft(district.as("street-leader2"), draft(steps));
        assertThatThrownBy(() -> office.submit(district.as("street-leader2"), draft.id(), draft.version()))
                .isInstanceOf(InvalidInput.class);
        office.withdraw(district.as("street-leader2"), draft.id(), draft.version());
    }

    static List<Object[]> impossible() {
        return List.of(
                new Object[] {"reform-unknown", List.of(new Rename("990108009", "无此街道"))},
                new Object[] {"reform-district", List.of(new Merge("990108", EAST))},
                new Object[] {"reform-itself", List.of(new Merge(EAST, EAST))},
                new Object[] {"reform-level", List.of(new Move(EAST_GRID, EAST, null))},
                new Object[] {"reform-level", List.of(new Merge(EAST_GRID, EAST + "001"))},
                new Object[] {"reform-same-parent", List.of(new Move(EAST_GRID, EAST + "001", null))},
                new Object[] {"reform-not-empty", List.of(new Retire(EAST + "001", WEST + "001"))},
                new Object[] {"reform-leaves-gap", List.of(new Retire(EAST_GRID, WEST + "001001"))},
                new Object[] {"reform-empty", List.of(new Move(EAST_GRID, WEST + "001", null))},
                new Object[] {"reform-beyond-reach", merger()},
                new Object[] {"reform-part-whole", List.of(new Split(EAST, "新街道", null, List.of(EAST + "001"), null))},
                new Object[] {"reform-shape", List.of(new Split(EAST_GRID, "新网格", null, List.of(), "{}"))},
                new Object[] {"reform-shape", List.of(split("{\"type\":\"Polygon\",\"coordinates\":[]}"))},
                new Object[] {"reform-shape", List.of(split("{\"type\":\"Polygon\",\"coordinates\":[[[1],[2]]]}"))},
                new Object[] {"reform-shape", List.of(split("{\"type\":\"FeatureCollection\",\"features\":[]}"))},
                new Object[] {"required", List.of(new Rename(EAST, " "))});
    }

    private static Split split(String shape) {
        return new Split(EAST_GRID, "新网格", null, List.of(), shape);
    }
}
