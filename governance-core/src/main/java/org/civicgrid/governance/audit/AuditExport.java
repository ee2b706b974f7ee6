package org.civicgrid.governance.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.CsvCells;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Hands the audit out as CSV (RFC 4180, UTF-8 with byte-order mark, times of Asia/Shanghai); handing out is an act itself. */
@Service
@RequiredArgsConstructor
public class AuditExport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(CalendarZone.SHANGHAI);
    private static final int LONGEST_REASON = 200;
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final List<String> COLUMNS = List.of(
            "seal",
            "id",
            "at",
            "account",
            "post",
            "actor",
            "act",
            "subject-kind",
            "subject",
            "territory",
            "reason",
            "before",
            "after");

    private final AuditReader reader;
    private final AuditJournal journal;
    private final TransactionTemplate transactions;
    private final MessageSource messages;
    private final ObjectMapper json;

    /**
     * Writes the entry of the export, which stands even if the rest is never sent.
     *
     * @param reason why, at most 200 characters
     * @throws InvalidInput if none is given
     */
    public void announce(ActingPost by, AuditFilter filter, @Nullable String reason) {
        by.require(Permission.AUDIT_READ);
        var form = new FormInput();
        var why = form.required("reason", reason, LONGEST_REASON);
        form.refuseIfAny();
        var act = AuditAct.of("audit.export", "audit", "csv").because(why).changing(Map.of(), given(filter));
        transactions.executeWithoutResult(status -> journal.write(by, act));
    }

    /** Sends every entry that fits, newest first; call {@link #announce} before. */
    public void write(ActingPost by, AuditFilter filter, Locale locale, OutputStream target) throws IOException {
        var text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS.stream().map(it -> label(it, locale)));
        reader.each(by, filter, line -> print(csv, line));
        csv.flush();
    }

    private String label(String column, Locale locale) {
        return String.valueOf(messages.getMessage("audit.column." + column, null, column, locale));
    }

    private void print(CSVPrinter csv, AuditLine it) {
        try {
            csv.printRecord(
                    it.seal(),
                    it.id(),
                    TIME.format(it.at()),
                    it.accountId(),
                    it.postId(),
                    CsvCells.harmless(it.actor()),
                    CsvCells.harmless(it.act()),
                    CsvCells.harmless(it.subjectKind()),
                    CsvCells.harmless(it.subject()),
                    it.territoryId(),
                    CsvCells.harmless(it.reason()),
                    text(it.before()),
                    text(it.after()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String text(Map<String, Object> fields) {
        return fields.isEmpty() ? null : json.writeValueAsString(fields);
    }

    private Map<String, Object> given(AuditFilter filter) {
        var given = json.convertValue(filter, FIELDS);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
