package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicgrid.grid.exchange.ImportSamples.good;
import static org.civicgrid.grid.exchange.ImportSamples.mapping;
import static org.civicgrid.grid.exchange.ImportSamples.mixed;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dry run counts and explains, and leaves nothing but the file to import. */
@ExchangeTest
class ImportTrialTests {

    @Autowired
    ImportRun run;

    @Autowired
    CaseImports imports;

    @Test
    void dryRunCountsAndWritesNothing() {
        var figures = run.figures();

        var job = run.done(run.order(mixed(12), mapping("dry"), true));

        assertThat(job.counts())
                .containsEntry("fresh", 9L)
                .containsEntry("same", 0L)
                .containsEntry("wrong", 3L);
        assertThat(run.errors(job)).hasSize(3);
        assertThat(run.cases("dry")).isEmpty();
        assertThat(run.figures()).isEqualTo(figures);
    }

    @Test
    void importsTheFileOfADryRun() {
        var trial = run.done(run.order(mixed(12), mapping("commit"), true));

        var job = run.done(imports.commit(run.as(), trial.id()));

        assertThat(job.counts()).containsEntry("fresh", 9L).containsEntry("wrong", 3L);
        assertThat(job.parameters()).containsEntry("trial", trial.id().toString());
        assertThat(run.cases("commit")).hasSize(9);
        assertThatThrownBy(() -> imports.commit(run.as(), job.id())).hasMessageContaining("import-not-committable");
    }

    @Test
    void refusesToUndoADryRun() {
        var dry = run.done(run.order(good(1), mapping("dry-undo"), true));

        assertThatThrownBy(() -> run.undone(dry)).hasMessageContaining("import-not-undoable");
    }
}
