package org.civicgrid.governance.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the shipped catalogue files as rows, in file order. */
final class CatalogueFiles {

    static final String TYPES = "/casework/case-types.csv";
    static final String DEPARTMENTS = "/organization/departments.csv";
    static final String RULES = "/casework/routing-rules.csv";
    static final String REASONS = "/casework/reasons.csv";
    static final List<String> SEVERITIES = List.of("LOW", "NORMAL", "HIGH", "URGENT");

    private CatalogueFiles() {}

    static List<CSVRecord> rows(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> column(String file, String name) {
        return rows(file).stream().map(row -> row.get(name)).toList();
    }

    /** The bytes as strict UTF-8 text: a wrong byte is an error, not a replacement character. */
    static String text(String file) {
        try (var in = open(file)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(CatalogueFiles.class.getResourceAsStream(file), file);
    }
}
