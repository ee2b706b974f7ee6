package org.civicgrid.governance.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads a job off its row. */
@Component
@RequiredArgsConstructor
class JobRowMapper implements RowMapper<Job> {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final ObjectMapper json;

    @Override
    public Job mapRow(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("errors"),
                json.readValue(row.getString("counts"), COUNTS),
                owner(row),
                row.getTimestamp("created_at").toInstant(),
                Moments.of(row, "started_at"),
                Moments.of(row, "ended_at"),
                Duration.ofMillis(row.getLong("worked_ms")),
                json.readValue(row.getString("parameters"), FIELDS),
                json.readValue(row.getString("checkpoint"), FIELDS),
                row.getBoolean("cancel_requested"),
                failure(row));
    }

    private static Job.Owner owner(ResultSet row) throws SQLException {
        return new Job.Owner(
                row.getLong("owner_account_id"),
                row.getInt("owner_person_id"),
                row.getInt("owner_post_id"),
                row.getString("owner"));
    }

    private static Job.@Nullable Failure failure(ResultSet row) throws SQLException {
        var code = row.getString("failure_code");
        return code == null ? null : new Job.Failure(code, String.valueOf(row.getString("failure_detail")));
    }
}
