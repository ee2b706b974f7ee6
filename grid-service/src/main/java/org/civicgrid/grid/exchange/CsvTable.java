package org.civicgrid.grid.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A CSV file read row by row (RFC 4180); the first row names the columns, wholly empty lines are no rows. */
final class CsvTable implements Closeable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;

    /** @throws InvalidInput if the file is empty or not CSV */
    CsvTable(Reader text, char delimiter) throws IOException {
        parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(text);
        records = parser.iterator();
        var first = next();
        if (first == null) {
            throw InvalidInput.of("file", "import-empty", null);
        }
        header = first.cells();
    }

    /**
     * A row of the file.
     *
     * @param number the header is row 1
     */
    record Row(int number, List<String> cells) {}

    /** Names of the columns, in the order of the file. */
    List<String> header() {
        return header;
    }

    /**
     * The next row; null at the end.
     *
     * @throws InvalidInput if the quoting is broken, so that nobody can say where the row ends
     */
    @Nullable
    Row next() {
        try {
            while (records.hasNext()) {
                var it = records.next();
                if (it.size() > 1 || !it.get(0).isBlank()) {
                    return new Row((int) it.getRecordNumber(), Arrays.asList(it.values()));
                }
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw InvalidInput.of("file", "import-quoting", null, parser.getCurrentLineNumber());
        }
    }

    /** @throws InvalidInput naming every column that is wanted and absent, or there twice */
    void require(List<String> wanted) {
        var faults = new ArrayList<FieldFault>();
        for (var name : wanted.stream().distinct().toList()) {
            var times = header.stream().filter(name::equals).count();
            if (times == 0) {
                faults.add(FieldFault.of("file", "import-column-missing", name, String.join(", ", header)));
            } else if (times > 1) {
                faults.add(FieldFault.of("file", "import-column-twice", name));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
