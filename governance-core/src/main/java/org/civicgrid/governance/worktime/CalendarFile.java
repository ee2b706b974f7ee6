package org.civicgrid.governance.worktime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.civicgrid.governance.problem.InvalidInput;

/**
 * Days as a CSV file (RFC 4180, UTF-8 with or without byte-order mark, at most 256 KiB) with the columns {@code
 * date,kind,name,edition,provisional} in any order.
 */
final class CalendarFile {

    static final List<String> COLUMNS = List.of("date", "kind", "name", "edition", "provisional");

    private static final int MAX_BYTES = 256 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private CalendarFile() {}

    /**
     * The days of the file, in its order, all of {@code years}.
     *
     * @throws InvalidInput naming each faulty line (the header is line 1), column and value; nothing is returned then
     */
    static List<CalendarDay> read(InputStream csv, int firstYear, int lastYear) {
        var text = text(csv);
        try (var parser = CSVParser.parse(text, FORMAT)) {
            var faults = new InvalidInput.Collector();
            COLUMNS.forEach(column ->
                    faults.when(!parser.getHeaderNames().contains(column), column, "calendar-column-missing", null));
            faults.refuseIfAny();
            var rows = new CalendarFileRows(firstYear, lastYear, faults);
            parser.forEach(row -> rows.take(row, parser.getCurrentLineNumber()));
            return rows.days();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw InvalidInput.of("file", "calendar-file-malformed", null);
        }
    }

    private static String text(InputStream csv) {
        try {
            var bytes = csv.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw InvalidInput.of("file", "calendar-file-too-large", null, MAX_BYTES / 1024);
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw InvalidInput.of("file", "calendar-file-not-utf8", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
