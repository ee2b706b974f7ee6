package org.civicgrid.governance.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The table of the faults that jobs met. */
@Repository
@RequiredArgsConstructor
class JobErrors {

    private static final TypeReference<List<Object>> ARGS = new TypeReference<>() {};
    private static final int FETCHED = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    void add(UUID jobId, List<JobError> errors) {
        batches.batchUpdate(
                "insert into job_error (job_id, row_number, column_name, code, value, args) values (?, ?, ?, ?, ?, ?::jsonb)",
                errors.stream()
                        .map(it -> new Object[] {
                            jobId,
                            it.row(),
                            storable(it.fault().field()),
                            it.fault().code(),
                            storable(it.fault().value()),
                            json.writeValueAsString(it.fault().args().stream()
                                    .map(arg -> arg instanceof String text ? storable(text) : arg)
                                    .toList())
                        })
                        .toList());
    }

    /** What PostgreSQL cannot keep, such as NUL, shows as the replacement character. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]|\\p{Cs}", "\uFFFD");
    }

    /** The faults of the first so many items that have any, in order of arrival. */
    List<JobError> first(UUID jobId, int items) {
        var seen = new HashSet<Object>();
        try (var errors = jdbc
                .sql("select * from job_error where job_id = ? order by ordinal")
                .param(jobId)
                .withFetchSize(items)
                .query((row, n) -> error(row))
                .stream()) {
            return errors.takeWhile(it -> !seen.add(item(it)) || seen.size() <= items)
                    .toList();
        }
    }

    /** Hands over every fault in order of arrival, one at a time; in a transaction only a thousand are in memory. */
    void each(UUID jobId, Consumer<JobError> reader) {
        jdbc.sql("select * from job_error where job_id = ? order by ordinal")
                .param(jobId)
                .withFetchSize(FETCHED)
                .query(row -> {
                    reader.accept(error(row));
                });
    }

    /** What an item is told apart by: its row or, where it has none, the value named. */
    private static Object item(JobError error) {
        return error.row() == 0 ? String.valueOf(error.fault().value()) : error.row();
    }

    private JobError error(ResultSet row) throws SQLException {
        return new JobError(
                row.getInt("row_number"),
                new FieldFault(
                        row.getString("column_name"),
                        row.getString("code"),
                        row.getString("value"),
                        json.readValue(row.getString("args"), ARGS)));
    }
}
