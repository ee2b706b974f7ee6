package org.civicgrid.grid.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.grid.exchange.ImportSamples.good;

import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Undoing an import removes what nobody has worked on. */
@ExchangeTest
class ImportUndoTests {

    @Autowired
    ImportRun run;

    @Autowired
    CaseDesk desk;

    @Test
    void undoRemovesEverythingAndAllowsTheImportAgain() {
        var before = run.figures();
        var job = run.imported(good(12), "undone");
        assertThat(run.figures()).isNotEqualTo(before);

        var undo = run.undone(job);

        assertThat(undo.counts()).containsEntry("removed", 12L).containsEntry("kept", 0L);
        assertThat(run.cases("undone")).isEmpty();
        assertThat(run.figures()).isEqualTo(before);
        assertThat(run.audit(job.id())).extracting("act").contains("case.import-undo");
        assertThat(run.imported(good(12), "undone").counts()).containsEntry("fresh", 12L);
    }

    @Test
    void undoKeepsWhatSomebodyWorkedOn() {
        var job = run.imported(good(6), "worked");
        desk.act(run.as(), run.number("worked", "N-003"), Action.NOTE, ActionInput.saying("已联系"), null);

        var undo = run.undone(job);

        assertThat(undo.counts()).containsEntry("removed", 5L).containsEntry("kept", 1L);
        assertThat(run.cases("worked")).extracting("external_number").containsExactly("N-003");
        assertThat(run.errors(undo)).extracting(it -> it.fault().code()).containsExactly("CASE_WORKED_ON");
    }
}
