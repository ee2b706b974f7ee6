package org.civicgrid.grid.exchange;

import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseIntake;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobError;
import org.civicgrid.governance.job.JobPass;
import org.civicgrid.governance.job.JobStep;
import org.civicgrid.governance.job.JobWork;
import org.civicgrid.governance.problem.FieldFault;
import org.springframework.stereotype.Component;

/** Takes imported cases back, chunk by chunk; those on which somebody has worked stay and are reported. */
@Component
@RequiredArgsConstructor
class CaseImportUndoWork implements JobWork {

    private static final String LAST = "last";

    private final CaseIntake intake;
    private final ImportSettings settings;

    @Override
    public String kind() {
        return CaseImports.UNDO;
    }

    @Override
    public JobPass begin(Job job, ActingPost by) {
        var importId = UUID.fromString(String.valueOf(job.parameters().get(CaseImports.OF)));
        var last = job.checkpoint().get(LAST) instanceof Number id ? id.longValue() : 0;
        return new Pass(importId, by, String.valueOf(job.parameters().get(CaseImports.REASON)), last);
    }

    /** One run over the cases behind the last one looked at. */
    private final class Pass implements JobPass {

        private final UUID importId;
        private final ActingPost by;
        private final String reason;
        private long last;

        private Pass(UUID importId, ActingPost by, String reason, long last) {
            this.importId = importId;
            this.by = by;
            this.reason = reason;
            this.last = last;
        }

        @Override
        public JobStep next() {
            var back = intake.takeBack(by, importId, reason, last, settings.chunk());
            last = back.last();
            var kept = back.kept().size();
            var errors = back.kept().entrySet().stream()
                    .map(it -> new JobError(
                            0, FieldFault.of("externalNumber", "CASE_WORKED_ON", it.getKey(), it.getValue())))
                    .toList();
            return new JobStep(
                    back.removed() + kept,
                    kept,
                    Map.of("removed", back.removed(), "kept", kept),
                    errors,
                    Map.of(LAST, last),
                    back.isEmpty());
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
