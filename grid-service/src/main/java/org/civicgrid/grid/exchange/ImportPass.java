package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseIntake;
import org.civicgrid.governance.casework.ImportedCase;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobError;
import org.civicgrid.governance.job.JobPass;
import org.civicgrid.governance.job.JobStep;
import org.civicgrid.governance.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** One run over the rest of a file. Every row becomes one case, one case that was there before, or one error. */
@RequiredArgsConstructor
final class ImportPass implements JobPass {

    private static final String ROW = "row";
    private static final CaseIntake.Taken NONE = new CaseIntake.Taken(0, 0, 0, Map.of());

    private final Job job;
    private final ActingPost by;
    private final ImportMapping mapping;
    private final @Nullable Integer departmentId;
    private final CsvTable table;
    private final RowReader reader;
    private final CaseIntake intake;
    private final int chunk;
    private boolean begun;

    @Override
    public JobStep next() {
        if (!begun) {
            skipDone();
            begun = true;
        }
        var cases = new LinkedHashMap<String, ImportedCase>();
        var rows = new HashMap<String, Integer>();
        var errors = new ArrayList<JobError>();
        var done = 0;
        var wrong = 0;
        var last = 0;
        while (done < chunk) {
            var row = table.next();
            if (row == null) {
                break;
            }
            var faults = new RowFaults();
            var it = reader.read(row, faults);
            if (it != null) {
                cases.put(it.number(), it);
                rows.put(it.number(), row.number());
            } else {
                wrong++;
                faults.all().forEach(fault -> errors.add(new JobError(row.number(), fault)));
            }
            done++;
            last = row.number();
        }
        var taken = cases.isEmpty() ? NONE : taken(List.copyOf(cases.values()));
        taken.barred()
                .forEach((number, why) -> errors.add(new JobError(
                        Objects.requireNonNull(rows.get(number)),
                        new FieldFault(
                                mapping.columns().type(),
                                why.getCode(),
                                Objects.requireNonNull(cases.get(number))
                                        .source()
                                        .type(),
                                why.getArgs()))));
        wrong += taken.barred().size();
        Map<String, Object> checkpoint = new HashMap<>(job.checkpoint());
        if (last > 0) {
            checkpoint.put(ROW, last);
        }
        return new JobStep(done, wrong, counts(taken, wrong), errors, checkpoint, done < chunk);
    }

    /** The parser starts at the top of the file; what was done before is only remembered. */
    private void skipDone() {
        if (job.checkpoint().get(ROW) instanceof Number done) {
            for (var row = table.next(); row != null; row = table.next()) {
                reader.skip(row);
                if (row.number() >= done.intValue()) {
                    break;
                }
            }
        }
    }

    private boolean isDryRun() {
        return Boolean.TRUE.equals(job.parameters().get(CaseImports.DRY_RUN));
    }

    private CaseIntake.Taken taken(List<ImportedCase> cases) {
        var batch = new CaseIntake.Batch(mapping.system(), departmentId, job.id(), mapping.isReplay(), cases);
        return isDryRun() ? intake.look(by, batch) : intake.takeOver(by, batch);
    }

    private static Map<String, Integer> counts(CaseIntake.Taken taken, int wrong) {
        return Map.of("fresh", taken.fresh(), "same", taken.same(), "changed", taken.changed(), "wrong", wrong);
    }

    @Override
    public void close() {
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
