package org.civicgrid.grid.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.job.JobError;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.CsvCells;
import org.civicgrid.governance.problem.Problems;
import org.springframework.stereotype.Component;

/** The faults of a job as CSV (RFC 4180, UTF-8 with byte-order mark), safe to open in a spreadsheet program. */
@Component
@RequiredArgsConstructor
class ErrorSheet {

    private final Jobs jobs;
    private final Problems problems;

    /** Writes the sheet in a language; the column names stay the same in all. */
    void write(ActingPost by, UUID id, Locale locale, OutputStream target) throws IOException {
        var text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord("row", "column", "value", "code", "message", "remedy");
        jobs.eachError(by, id, error -> print(csv, error, locale));
        csv.flush();
    }

    private void print(CSVPrinter csv, JobError error, Locale locale) {
        try {
            var fault = error.fault();
            csv.printRecord(
                    error.row(),
                    CsvCells.harmless(fault.field()),
                    CsvCells.harmless(fault.value()),
                    fault.code(),
                    CsvCells.harmless(problems.message(fault, locale)),
                    CsvCells.harmless(problems.remedy(fault, locale)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
