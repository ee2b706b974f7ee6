package org.civicgrid.governance.casework;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the shipped catalogue once: an editable draft of case types, routing rules, reasons and escalation. */
@Service
@Transactional
@RequiredArgsConstructor
public class CatalogueFounding {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final JdbcTemplate jdbc;
    private final Routing routing;
    private final CaseReasons reasons;
    private final Clock clock;

    /** Loads each list that is still empty. */
    public void loadShipped() {
        if (isEmpty("case_type")) {
            types();
        }
        if (isEmpty("routing_rule")) {
            routing.changing();
            rules();
        }
        if (isEmpty("case_reason")) {
            reasons.changing();
            reasons();
        }
        if (isEmpty("escalation_rule")) {
            escalation();
        }
    }

    private boolean isEmpty(String table) {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from " + table + ")", Boolean.class));
    }

    private void types() {
        var now = Timestamp.from(clock.instant());
        var further = extraFields();
        jdbc.batchUpdate(
                """
                insert into case_type (code, version, line, domain, service_class, class_name, class_name_en, name, name_en,
                  keywords, lead_department, assist_departments, lead_level, severity, accept_minutes, dispatch_minutes,
                  handle_minutes, check_minutes, whole_minutes, basis, urgent_minutes, field_check, resident_rating, proof,
                  duplicate_radius, duplicate_window, on_the_spot, source, extra_fields, published_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ';'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                  ?::jsonb, ?)
                """,
                read("casework/case-types.csv").stream()
                        .map(r -> new Object[] {
                            r.get("code"),
                            r.get("line"),
                            r.get("domain"),
                            orNull(r, "service_class"),
                            r.get("class_name_zh"),
                            r.get("class_name_en"),
                            r.get("name_zh"),
                            r.get("name_en"),
                            r.get("keywords"),
                            r.get("lead_department"),
                            r.get("assist_departments"),
                            r.get("lead_level"),
                            r.get("severity_default"),
                            minutes(r, "accept_limit"),
                            minutes(r, "dispatch_limit"),
                            minutes(r, "handle_limit"),
                            minutes(r, "check_limit"),
                            minutes(r, "whole_limit"),
                            r.get("basis"),
                            minutes(r, "urgent_handle_limit"),
                            flag(r, "field_check"),
                            flag(r, "resident_rating"),
                            r.get("proof"),
                            Integer.valueOf(r.get("duplicate_radius_m")),
                            Integer.valueOf(r.get("duplicate_window_hours")),
                            flag(r, "on_the_spot"),
                            r.get("source"),
                            ExtraFieldSchema.write(further.getOrDefault(r.get("code"), List.of())),
                            now
                        })
                        .toList());
    }

    /** Further fields by the code of their type, in the order of the file. */
    static Map<String, List<ExtraField>> extraFields() {
        return read("casework/case-type-fields.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("code"),
                        Collectors.mapping(CatalogueFounding::extraField, Collectors.toList())));
    }

    private static ExtraField extraField(CSVRecord row) {
        return new ExtraField(
                row.get("name"),
                row.get("title_zh"),
                row.get("title_en"),
                ExtraField.Kind.valueOf(row.get("kind")),
                flag(row, "required"),
                ExtraField.Choice.read(row.get("choices").replace(';', '\n')),
                flag(row, "provisional"));
    }

    private void rules() {
        jdbc.batchUpdate(
                """
                insert into routing_rule (order_no, type_pattern, min_severity, channel, lead, note, note_en, valid_from)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                read("casework/routing-rules.csv").stream()
                        .map(r -> new Object[] {
                            Integer.valueOf(r.get("order_no")),
                            r.get("type_pattern"),
                            orNull(r, "min_severity"),
                            orNull(r, "channel"),
                            r.get("lead"),
                            r.get("note_zh"),
                            r.get("note_en"),
                            LocalDate.of(2020, 1, 1)
                        })
                        .toList());
    }

    private void reasons() {
        jdbc.batchUpdate(
                """
                insert into case_reason (action, code, name, name_en, needs_evidence, needs_proposed_unit)
                values (?, ?, ?, ?, ?, ?)
                """,
                read("casework/reasons.csv").stream()
                        .map(r -> new Object[] {
                            r.get("action"),
                            r.get("code"),
                            r.get("name_zh"),
                            r.get("name_en"),
                            flag(r, "needs_evidence"),
                            flag(r, "needs_proposed_unit")
                        })
                        .toList());
    }

    /** Overdue by 0, 50 and 100 per cent: urged, supervised, called up to the district. */
    private void escalation() {
        for (var stage : List.of(Stage.REPORTED, Stage.FILED, Stage.DISPATCHED, Stage.IN_PROGRESS)) {
            jdbc.update(
                    "insert into escalation_rule (type_pattern, stage, overdue_percent, action, level) values"
                            + " ('*', ?, 0, 'URGE', 'STREET'), ('*', ?, 50, 'SUPERVISE', 'STREET'),"
                            + " ('*', ?, 100, 'ESCALATE', 'DISTRICT')",
                    stage.name(),
                    stage.name(),
                    stage.name());
        }
    }

    private static List<CSVRecord> read(String file) {
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Integer minutes(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : (int) Duration.parse(text).toMinutes();
    }

    private static @Nullable String orNull(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    private static Boolean flag(CSVRecord row, String column) {
        return Boolean.valueOf(row.get(column));
    }
}
