package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicgrid.grid.exchange.ImportSamples.HEADER;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;
import static org.civicgrid.grid.exchange.ImportSamples.mixed;

import java.nio.charset.Charset;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.ClockKind;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobError;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
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
    Saboteur saboteur;

    @Autowired
    Jobs jobs;

    @Autowired
    CaseImports imports;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseReader reader;

    @AfterEach
    void rest() {
        saboteur.rests();
    }

    @Test
    void writesTheGoodRowsWithTheirOwnDatesAndClocks() {
        var job = imported(good(12), "dates");

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.counts()).containsEntry("fresh", 12L).containsEntry("wrong", 0L);
        var number = number("dates", "N-001");
        var file = reader.file(as(), number);
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
        imported(good(3), "open");

        var file = reader.file(as(), number("open", "N-003"));
        assertThat(file.state().getStage()).isEqualTo(Stage.REPORTED);
        assertThat(file.state().getDueAt()).isBefore("2024-04-01T00:00:00Z");
        desk.act(as(), number("open", "N-003"), Action.NOTE, ActionInput.saying("已核对"), null);
    }

    @Test
    void explainsEveryWrongRow() {
        var csv = HEADER + """
                A,dirt,2024-02-31 09:30,,new,104.1,30.7,x
                B,dirt,2024-02-01 09:30,,new,104.1
                ,dirt,2024-02-01 09:30,,new,104.1,30.7,x
                D,noise,2024-02-01 09:30,,lost,104.1,30.7,x
                E,dirt,2024-02-01 09:30,2024-01-01 09:30,done,104.1,30.7,x
                F,dirt,2024-02-01 09:30,,done,104.1,30.7,x
                G,dirt,2024-02-01 09:30,,new,-77,39,x
                H,dirt,2024-02-01 09:30,,new,91,30.7,x
                I,dirt,2024-02-01 09:30,,new,=1+1,30.7,x
                J,dirt,2099-02-01 09:30,,new,104.1,30.7,x
                K,roadwork,2024-02-01 09:30,,new,104.1,30.7,"a ""quoted"", 𠮷 title"
                K,dirt,2024-02-01 09:30,,new,104.1,30.7,x
                """;

        var job = imported(csv, "faults");

        assertThat(job.counts()).containsEntry("fresh", 1L).containsEntry("wrong", 11L);
        assertThat(job.errors()).isEqualTo(11);
        assertThat(codes(job))
                .containsExactly(
                        "2 created DATE_UNREADABLE",
                        "3  ROW_SHAPE",
                        "4 number EXTERNAL_NUMBER_MISSING",
                        "5 kind TYPE_UNKNOWN",
                        "5 state STATE_UNKNOWN",
                        "6 closed DATE_ORDER",
                        "7 closed DATE_MISSING",
                        "8 lng, lat PLACE_MISSING",
                        "9 lng, lat PLACE_OUTSIDE",
                        "10 lng PLACE_UNREADABLE",
                        "11 created DATE_RANGE",
                        "13 number EXTERNAL_NUMBER_REPEATED");
        assertThat(run.cases("faults"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("title", "a \"quoted\", 𠮷 title")
                        .containsEntry("severity", "HIGH"));
    }

    @Test
    void dryRunCountsAndWritesNothing() {
        var figures = figures();

        var job = run.done(as(), run.order(as(), mixed(12), mapping("dry"), true));

        assertThat(job.counts())
                .containsEntry("fresh", 9L)
                .containsEntry("same", 0L)
                .containsEntry("wrong", 3L);
        assertThat(run.errors(as(), job)).hasSize(3);
        assertThat(run.cases("dry")).isEmpty();
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    void importsTheFileOfADryRun() {
        var trial = run.done(as(), run.order(as(), mixed(12), mapping("commit"), true));

        var job = run.done(as(), imports.commit(as(), trial.id()));

        assertThat(job.counts()).containsEntry("fresh", 9L).containsEntry("wrong", 3L);
        assertThat(job.parameters()).containsEntry("trial", trial.id().toString());
        assertThat(run.cases("commit")).hasSize(9);
        assertThatThrownBy(() -> imports.commit(as(), job.id())).hasMessageContaining("import-not-committable");
    }

    @Test
    void tellsWhatChangedInTheSourceAndLeavesItAsItIs() {
        imported(good(3), "changed");
        var before = run.cases("changed");

        var again = imported(good(3).replace(",new,", ",done,"), "changed");

        assertThat(again.counts())
                .containsEntry("fresh", 0L)
                .containsEntry("same", 2L)
                .containsEntry("changed", 1L);
        assertThat(run.cases("changed")).isEqualTo(before);
    }

    @Test
    void secondRunAddsNothing() {
        imported(mixed(12), "twice");
        var cases = run.cases("twice");
        var figures = figures();

        var again = imported(mixed(12), "twice");

        assertThat(again.counts())
                .containsEntry("fresh", 0L)
                .containsEntry("same", 9L)
                .containsEntry("wrong", 3L);
        assertThat(run.cases("twice")).isEqualTo(cases);
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    void killedRunEndsAsAnUndisturbedOne() {
        var calm = imported(mixed(23), "calm");
        var job = run.order(as(), mixed(23), mapping("killed"), false);

        saboteur.strikesIn(3);
        assertThatThrownBy(() -> run.done(as(), job)).isInstanceOf(Saboteur.PowerCut.class);
        var struck = jobs.find(as(), job.id());
        saboteur.rests();
        var killed = run.done(as(), job);

        assertThat(struck.state()).isEqualTo(JobState.RUNNING);
        assertThat(struck.done()).isEqualTo(10);
        assertThat(killed.state()).isEqualTo(JobState.DONE);
        assertThat(killed.counts()).isEqualTo(calm.counts());
        assertThat(killed.done()).isEqualTo(23);
        assertThat(codes(killed)).isEqualTo(codes(calm));
        assertThat(run.cases("killed")).isEqualTo(run.cases("calm"));
        assertThat(run.audit(job.id()))
                .extracting("act")
                .filteredOn("case.import"::equals)
                .hasSize(5);
    }

    @Test
    void laterRunTakesAJobAwayFromAnEarlierOne() throws InterruptedException {
        var job = run.order(as(), good(23), mapping("two-nodes"), false);
        var other = new Thread(() -> run.done(as(), job));
        saboteur.does(chunk -> {
            if (chunk == 1) {
                saboteur.rests();
                startsAndWaitsForUs(other);
            }
        });

        run.done(as(), job);
        other.join();

        assertThat(jobs.find(as(), job.id()).done()).isEqualTo(23);
        assertThat(jobs.find(as(), job.id()).counts())
                .containsEntry("fresh", 23L)
                .containsEntry("same", 0L);
        assertThat(run.cases("two-nodes")).hasSize(23);
    }

    @Test
    void stopsBeforeItsNextChunkWhenCancelled() {
        var job = run.order(as(), good(12), mapping("cancelled"), false);
        saboteur.does(chunk -> {
            if (chunk == 1) {
                saboteur.rests();
                startsAndWaitsForUs(new Thread(() -> jobs.cancel(as(), job.id())));
            }
        });

        run.done(as(), job);

        assertThat(jobs.find(as(), job.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(run.cases("cancelled")).as("whole chunks, not all").hasSizeBetween(5, 10);
        assertThatThrownBy(() -> jobs.cancel(as(), job.id())).hasMessageContaining("job-is-over");
    }

    @Test
    void cancelsAtOnceWhatHasNotBegun() {
        var job = run.order(as(), good(2), mapping("never"), false);

        jobs.cancel(as(), job.id());

        assertThat(run.done(as(), job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(run.cases("never")).isEmpty();
    }

    @Test
    void undoRemovesEverythingAndAllowsTheImportAgain() {
        var before = figures();
        var job = imported(good(12), "undone");
        assertThat(figures()).isNotEqualTo(before);

        var undo = run.undone(as(), job);

        assertThat(undo.counts()).containsEntry("removed", 12L).containsEntry("kept", 0L);
        assertThat(run.cases("undone")).isEmpty();
        assertThat(figures()).isEqualTo(before);
        assertThat(run.audit(job.id())).extracting("act").contains("case.import-undo");
        assertThat(imported(good(12), "undone").counts()).containsEntry("fresh", 12L);
    }

    @Test
    void undoKeepsWhatSomebodyWorkedOn() {
        var job = imported(good(6), "worked");
        desk.act(as(), number("worked", "N-003"), Action.NOTE, ActionInput.saying("已联系"), null);

        var undo = run.undone(as(), job);

        assertThat(undo.counts()).containsEntry("removed", 5L).containsEntry("kept", 1L);
        assertThat(run.cases("worked")).extracting("external_number").containsExactly("N-003");
        assertThat(run.errors(as(), undo)).extracting(it -> it.fault().code()).containsExactly("CASE_WORKED_ON");
    }

    @Test
    void refusesToUndoADryRun() {
        var dry = run.done(as(), run.order(as(), good(1), mapping("dry-undo"), true));

        assertThatThrownBy(() -> run.undone(as(), dry)).hasMessageContaining("import-not-undoable");
    }

    @Test
    void readsGb18030AndByteOrderMarks() {
        var csv = good(2).replace("垃圾堆放1", "㐀䶮𠮷乱倒垃圾");

        for (var charset : List.of("GB18030", "UTF-8", "UTF-16")) {
            var bytes = ("UTF-8".equals(charset) ? "\uFEFF" + csv : csv).getBytes(Charset.forName(charset));
            var job = run.done(as(), run.order(as(), bytes, mapping("set-" + charset), false));
            assertThat(job.counts()).as(charset).containsEntry("fresh", 2L);
            assertThat(run.cases("set-" + charset).get(0)).containsEntry("title", "㐀䶮𠮷乱倒垃圾");
        }
    }

    @Test
    void namesEveryMissingColumn() {
        var csv = good(1).replace("number,kind", "nr,art");

        assertFaults(
                () -> imported(csv, "columns"), "file import-column-missing number", "file import-column-missing kind");
    }

    @Test
    void refusesAFileThatNobodyCanRead() {
        assertFaults(() -> imported("", "unread"), "file import-empty null");
        assertFaults(() -> imported(HEADER + "\"A,dirt", "unread"), "file import-quoting null");
        assertFaults(
                () -> run.order(as(), new byte[] {(byte) 0xFF, (byte) 0xFF, 0x41}, mapping("unread"), false),
                "file import-encoding UTF-8, GB 18030");
    }

    @Test
    void takesAFileWithNothingButItsHeader() {
        var job = imported(HEADER, "header");

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.total()).isZero();
        assertThat(job.done()).isZero();
    }

    @Test
    void namesTheKeyOfATypeThatTheCatalogueLacks() {
        var wrong = mapping("key").replace("URB-0101", "URB-9999");

        assertFaults(
                () -> run.order(as(), good(1), wrong, false), "mapping.types.exact.dirt mapping-type-unknown URB-9999");
    }

    @Test
    void namesMisspeltContradictingAndForbiddenKeys() {
        assertFaults(
                () -> run.order(
                        as(),
                        good(1),
                        mapping("key").replace("\"replay\"", "").replace("\"title\"", "\"titel\""),
                        false),
                "mapping.columns.titel mapping-key-unknown titel");
        assertFaults(
                () -> run.order(
                        as(),
                        good(1),
                        mapping("key").replace("\"REPORTED\", \"outcome\": null", "\"CLOSED\", \"outcome\": null"),
                        false),
                "mapping.states.new mapping-outcome null");
        assertFaults(
                () -> run.order(
                        as(),
                        good(1),
                        mapping("key")
                                .replace("\"crs\": \"CGCS2000\"", "\"crs\": \"CGCS2000\", \"outside\": \"nearest\""),
                        false),
                "mapping.place.outside mapping-replay-only null");
        assertFaults(() -> run.order(as(), good(1), "no-such-mapping", false), "mapping mapping-name no-such-mapping");
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

    private Job imported(String csv, String system) {
        return run.done(as(), run.order(as(), csv, mapping(system), false));
    }

    private ActingPost as() {
        return district.as("district");
    }

    private List<java.util.Map<String, Object>> figures() {
        as();
        return run.figures(district.district().id());
    }

    private CaseNumber number(String system, String external) {
        return run.number(system, external);
    }

    private List<String> codes(Job job) {
        return run.errors(as(), job).stream().map(CaseImportTests::words).toList();
    }

    private static String words(JobError it) {
        return it.row() + " " + it.fault().field() + " " + it.fault().code();
    }

    private static void assertFaults(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String... wanted) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.getFaults())
                                .extracting((FieldFault it) -> it.field() + " " + it.code() + " " + it.value())
                                .containsExactly(wanted));
    }

    /** What another node does meanwhile waits for the chunk that is being written. */
    private static void startsAndWaitsForUs(Thread other) {
        other.start();
        try {
            other.join(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
