package org.civicgrid.governance.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the audit, for the audit administrator alone: it is about the whole platform and bound to no reach.
 *
 * <p>Every method throws {@link org.civicgrid.governance.problem.Refusal.Forbidden} for a post that may not read it.
 */
@Service
@RequiredArgsConstructor
public class AuditReader {

    private static final int BATCH = 1000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    /** A page, newest first. */
    public KeysetPage<AuditLine> page(ActingPost by, AuditFilter filter, Paging paging) {
        by.require(Permission.AUDIT_READ);
        var query = new AuditQuery(filter);
        paging.start(AuditQuery.ORDER).ifPresent(query::behind);
        return KeysetPage.of(read(query, paging.rows()), paging, AuditReader::cursor);
    }

    /** Hands every entry on, newest first, in batches: memory does not grow, and no transaction stays open. */
    void each(ActingPost by, AuditFilter filter, Consumer<AuditLine> reader) {
        by.require(Permission.AUDIT_READ);
        var lines = read(new AuditQuery(filter), BATCH);
        while (!lines.isEmpty()) {
            lines.forEach(reader);
            lines = read(new AuditQuery(filter).behind(cursor(lines.get(lines.size() - 1))), BATCH);
        }
    }

    private List<AuditLine> read(AuditQuery query, int limit) {
        return jdbc.query(query.sql(), (row, number) -> line(row), query.values(limit));
    }

    private static Cursor cursor(AuditLine line) {
        return AuditQuery.ORDER.at(line.at(), line.id());
    }

    private AuditLine line(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getLong("account_id"),
                row.getInt("post_id"),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getObject("territory_id", Integer.class),
                row.getString("reason"),
                fields(row.getString("before")),
                fields(row.getString("after")),
                row.getObject("seal", Long.class));
    }

    private Map<String, Object> fields(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, FIELDS);
    }
}
