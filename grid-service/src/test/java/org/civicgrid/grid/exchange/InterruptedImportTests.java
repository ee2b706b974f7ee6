package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;
import static org.civicgrid.grid.exchange.ImportSamples.mixed;

import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports that were killed, taken over or cancelled. */
@ExchangeTest
class InterruptedImportTests {

    @Autowired
    ImportRun run;

    @Autowired
    Saboteur saboteur;

    @Autowired
    Jobs jobs;

    @AfterEach
    void rest() {
        saboteur.rests();
    }

    @Test
    void killedRunEndsAsAnUndisturbedOne() {
        var calm = run.imported(mixed(23), "calm");
        var job = run.order(mixed(23), mapping("killed"), false);

        saboteur.strikesIn(3);
        assertThatThrownBy(() -> run.done(job)).isInstanceOf(Saboteur.PowerCut.class);
        var struck = jobs.find(run.as(), job.id());
        saboteur.rests();
        var killed = run.done(job);

        assertThat(struck.state()).isEqualTo(JobState.RUNNING);
        assertThat(struck.done()).isEqualTo(10);
        assertThat(killed.state()).isEqualTo(JobState.DONE);
        assertThat(killed.counts()).isEqualTo(calm.counts());
        assertThat(killed.done()).isEqualTo(23);
        assertThat(run.codes(killed)).isEqualTo(run.codes(calm));
        assertThat(run.cases("killed")).isEqualTo(run.cases("calm"));
        assertThat(run.audit(job.id()))
                .extracting("act")
                .filteredOn("case.import"::equals)
                .hasSize(5);
    }

    @Test
    void laterRunTakesAJobAwayFromAnEarlierOne() throws InterruptedException {
        var job = run.order(good(23), mapping("two-nodes"), false);
        var other = new Thread(() -> run.done(job));
        saboteur.does(chunk -> {
            if (chunk == 1) {
                saboteur.rests();
                startsAndWaitsForUs(other);
            }
        });

        run.done(job);
        other.join();

        assertThat(jobs.find(run.as(), job.id()).done()).isEqualTo(23);
        assertThat(jobs.find(run.as(), job.id()).counts())
                .containsEntry("fresh", 23L)
                .containsEntry("same", 0L);
        assertThat(run.cases("two-nodes")).hasSize(23);
    }

    @Test
    void stopsBeforeItsNextChunkWhenCancelled() {
        var job = run.order(good(60), mapping("cancelled"), false);
        saboteur.does(chunk -> {
            if (chunk == 1) {
                saboteur.rests();
                startsAndWaitsForUs(new Thread(() -> jobs.cancel(run.as(), job.id())));
            }
        });

        run.done(job);

        assertThat(jobs.find(run.as(), job.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(run.cases("cancelled")).as("whole chunks, not all").hasSizeBetween(5, 55);
        assertThatThrownBy(() -> jobs.cancel(run.as(), job.id())).hasMessageContaining("job-is-over");
    }

    @Test
    void cancelsAtOnceWhatHasNotBegun() {
        var job = run.order(good(2), mapping("never"), false);

        jobs.cancel(run.as(), job.id());

        assertThat(run.done(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(run.cases("never")).isEmpty();
    }

    /** What another node does meanwhile waits for the chunk that is being written. */
    private void startsAndWaitsForUs(Thread other) {
        other.start();
        await().until(() -> run.somebodyWaits() || !other.isAlive());
    }
}
