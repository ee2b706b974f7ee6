package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;
import static org.civicgrid.grid.exchange.ImportSamples.mixed;

import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.ClockKind;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports from file to case, on real PostgreSQL under the application's restricted role. */
@ExchangeTest
class CaseImportTests {

    @Autowired
    ExchangeFixtures district;

    @Autowired
    ImportRun run;

    @Autowired
    Jobs jobs;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @Test
    void writesTheGoodRowsWithTheirOwnDatesAndClocks() {
        var job = run.imported(good(12), "dates");

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.counts()).containsEntry("fresh", 12L).containsEntry("wrong", 0L);
        var number = run.number("dates", "N-001");
        var file = reader.file(run.as(), number);
        assertThat(number.text()).startsWith("20240302-");
        assertThat(file.state().getReportedAt()).isEqualTo("2024-03-02T01:30:00Z");
        assertThat(file.state().getClosedAt()).isEqualTo("2024-04-02T02:00:00Z");
        assertThat(file.history())
                .extracting("action")
                .containsExactly(
                        Action.REPORT,
                        Action.FILE,
                        Action.DISPATCH,
                        Action.ACCEPT,
                        Action.FEED_BACK,
                        Action.CHECK,
                        Action.CLOSE);
        assertThat(file.clocks()).noneMatch(it -> it.isRunning());
        assertThat(file.clocks()).filteredOn(it -> it.kind() == ClockKind.WHOLE).hasSize(1);
    }

    @Test
    void keepsAnOpenCaseOpenAndItsClockRunning() {
        run.imported(good(3), "open");

        var file = reader.file(run.as(), run.number("open", "N-003"));
        assertThat(file.state().getStage()).isEqualTo(Stage.REPORTED);
        assertThat(file.state().getDueAt()).isBefore("2024-04-01T00:00:00Z");
        desk.act(run.as(), run.number("open", "N-003"), Action.NOTE, ActionInput.saying("已核对"), null);
    }

    @Test
    void tellsWhatChangedInTheSourceAndLeavesItAsItIs() {
        run.imported(good(3), "changed");
        var before = run.cases("changed");

        var again = run.imported(good(3).replace(",new,", ",done,"), "changed");

        assertThat(again.counts())
                .containsEntry("fresh", 0L)
                .containsEntry("same", 2L)
                .containsEntry("changed", 1L);
        assertThat(run.cases("changed")).isEqualTo(before);
    }

    @Test
    void secondRunAddsNothing() {
        run.imported(mixed(12), "twice");
        var cases = run.cases("twice");
        var figures = run.figures();

        var again = run.imported(mixed(12), "twice");

        assertThat(again.counts())
                .containsEntry("fresh", 0L)
                .containsEntry("same", 9L)
                .containsEntry("wrong", 3L);
        assertThat(run.cases("twice")).isEqualTo(cases);
        assertThat(run.figures()).isEqualTo(figures);
    }

    @Test
    void importsOnlyWhatLiesWithinTheReach() {
        var job =
                run.done(district.as("street1"), run.order(district.as("street1"), good(10), mapping("reach"), false));

        assertThat(job.counts()).containsEntry("fresh", 7L).containsEntry("wrong", 3L);
        assertThat(run.errors(district.as("street1"), job))
                .extracting(it -> it.fault().code())
                .containsOnly("PLACE_BEYOND_REACH");
        assertThatThrownBy(() -> jobs.find(district.as("street2"), job.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(jobs.find(district.as("sysadmin"), job.id()).done()).isEqualTo(10);
        assertThatThrownBy(() -> jobs.eachError(district.as("sysadmin"), job.id(), it -> {}))
                .isInstanceOf(Refusal.Forbidden.class);
    }
}
