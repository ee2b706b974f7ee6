package org.civicgrid.governance.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the audit, for the audit administrator alone: it is about the whole platform and bound to no reach.
 *
 * <p>Every method throws {@link Refusal.Forbidden} for a post that may not read it.
 */
@Service
@RequiredArgsConstructor
public class AuditReader {

    private static final int BATCH = 1000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final SealRows seals;
    private final ObjectMapper json;

    /** A page, newest first. */
    public KeysetPage<AuditLine> page(ActingPost by, AuditFilter filter, Paging paging) {
        by.require(Permission.AUDIT_READ);
        var query = new AuditQuery(filter);
        paging.start(AuditQuery.ORDER).ifPresent(query::behind);
        return KeysetPage.of(read(query, paging.rows()), paging, AuditReader::cursor);
    }

    /** @throws AuditEntryNotFound if there is none */
    public AuditLine find(ActingPost by, long id) {
        by.require(Permission.AUDIT_READ);
        return jdbc.query(AuditQuery.ONE, (row, number) -> line(row), id).stream()
                .findFirst()
                .orElseThrow(() -> new AuditEntryNotFound(id));
    }

    /** The codes of all acts that have an entry, by name. */
    public List<String> acts(ActingPost by) {
        by.require(Permission.AUDIT_READ);
        return distinct("act");
    }

    /** The kinds of all things that have an entry, by name. */
    public List<String> subjectKinds(ActingPost by) {
        by.require(Permission.AUDIT_READ);
        return distinct("subject_kind");
    }

    /** How far the chain is sealed, and what waits behind it. */
    public SealStanding seals(ActingPost by) {
        by.require(Permission.AUDIT_READ);
        var last = seals.last().orElse(SealRows.Seal.NONE);
        var tail = seals.tail(last.entryId());
        var at = jdbc.query("select at from audit_entry where id = ?", (row, n) -> row.getTimestamp(1), last.entryId());
        return new SealStanding(
                last.number(), at.isEmpty() ? null : at.get(0).toInstant(), tail.entries(), tail.since());
    }

    /**
     * Entries about one thing, oldest first, for the pages of those who may see the thing itself: the caller has found
     * it within the reach. At most the newest hundred.
     */
    List<AuditLine> about(String subjectKind, String subject) {
        var filter = new AuditFilter(null, null, null, subjectKind, subject, null, null, null);
        var lines = new ArrayList<>(read(new AuditQuery(filter), Paging.MOST));
        Collections.reverse(lines);
        return lines;
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

    /** Steps from value to value along an index on the column: the cost does not grow with the entries. */
    private List<String> distinct(String column) {
        return jdbc.queryForList(
                "with recursive it(value) as (select min(" + column + ") from audit_entry union all"
                        + " select (select min(e." + column + ") from audit_entry e where e." + column
                        + " > it.value) from it where it.value is not null) select value from it where value is not null",
                String.class);
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
