package org.civicgrid.governance.duty;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.civicgrid.governance.casework.Action;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the delivered draft of the admission list and of the duty matrix (草案) into every district, once. */
@Service
@Transactional
@RequiredArgsConstructor
public class DutyFounding {

    private static final String ITEM = """
            insert into admission_item (district_id, code, list, title, type_patterns, clause, basis, frequency, forms,
              everywhere, department_unit_id, draft, valid_from)
            select t.id, ?, ?, ?, string_to_array(?, ';'), ?, ?, ?, ?,
              true, (select u.id from organization_unit u where u.code = ?), true, ?
            from territory t where t.level = 'DISTRICT' and t.valid_to is null
            """;

    private static final String LINE = """
            insert into duty_line (type_pattern, title, title_en, district_role, street_role, community_role, draft, valid_from)
            values (?, ?, ?, ?, ?, ?, true, ?)
            """;

    private static final String REFUSAL = """
            insert into refusal_record (district_id, street_id, community_id, department_unit_id, item_id, ground, clause, at,
              subject, type_code, route, actor, made_up)
            select t.district_id, t.street_id, t.id, u.id, i.id, case when i.id is null then 'NOT_LISTED' else 'NEGATIVE_LIST' end,
              coalesce(i.code || ' ' || i.clause, ?), ?, ?, ?, ?, ?, true
            from territory t cross join organization_unit u left join lateral (
              select id, code, clause from admission_item
              where list = 'NEGATIVE' and exists (
                select from unnest(type_patterns) as pattern where pattern = ? or ? like replace(pattern, '*', '%'))
              order by code limit 1) i on true
            where u.code = ? and t.code = ? and t.valid_to is null
            """;

    private final JdbcTemplate jdbc;
    private final AdmissionItems items;
    private final DutyLineRows lines;

    /** Whether no item is there yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return Boolean.FALSE.equals(jdbc.queryForObject("select exists (select from admission_item)", Boolean.class));
    }

    /**
     * Loads list and matrix.
     *
     * @param since first day on which they hold
     */
    public void loadDraft(LocalDate since) {
        items.changing();
        lines.lock();
        jdbc.batchUpdate(
                ITEM,
                read("duty/admission-items.csv")
                        .map(row -> new Object[] {
                            row.get("code"),
                            row.get("list"),
                            row.get("title"),
                            row.get("type_patterns"),
                            row.get("clause"),
                            row.get("basis"),
                            row.get("frequency"),
                            Integer.parseInt(row.get("forms")),
                            row.get("department"),
                            since
                        })
                        .toList());
        jdbc.batchUpdate(
                LINE,
                read("duty/duty-matrix.csv")
                        .map(row -> new Object[] {
                            row.get("type_pattern"),
                            row.get("title_zh"),
                            row.get("title_en"),
                            row.get("district"),
                            row.get("street"),
                            row.get("community"),
                            since
                        })
                        .toList());
    }

    /** A refusal of the demonstration: when, where and by whom, all made up. */
    public record MadeUpRefusal(
            Instant at,
            String subject,
            String typeCode,
            Action route,
            String department,
            String community,
            String actor) {}

    /** Adds refusals of the demonstration; ground and clause are those of the list. */
    public void addMadeUp(Collection<MadeUpRefusal> refusals) {
        jdbc.batchUpdate(
                REFUSAL,
                refusals.stream()
                        .map(it -> new Object[] {
                            AdmissionGate.RULE,
                            Timestamp.from(it.at()),
                            it.subject(),
                            it.typeCode(),
                            it.route().name(),
                            it.actor(),
                            it.typeCode(),
                            it.typeCode(),
                            it.department(),
                            it.community()
                        })
                        .toList());
    }

    /** Marks every application so far, and the items that came of them, as of the demonstration. */
    public void markMadeUp() {
        jdbc.update("update admission_application set made_up = true");
        jdbc.update("update admission_item set made_up = true where application_id is not null");
    }

    private static Stream<CSVRecord> read(String file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CSVParser.parse(reader, format)) {
            return List.copyOf(csv.getRecords()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
