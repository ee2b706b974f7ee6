package org.civicgrid.governance.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of entries and seals, as the sealer and the verification read them. */
@Repository
@RequiredArgsConstructor
class SealRows {

    private final JdbcTemplate jdbc;

    /** The newest entry visible now, and the first transaction that had not begun to write by now. */
    Mark mark() {
        return jdbc.queryForObject(
                "select coalesce(max(id), 0), pg_snapshot_xmax(pg_current_snapshot())::text from audit_entry",
                (row, number) -> new Mark(row.getLong(1), row.getString(2)));
    }

    /** Whether every transaction that was writing when the mark was taken has ended. */
    boolean isSettled(Mark mark) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_snapshot_xmin(pg_current_snapshot()) >= cast(? as xid8)", Boolean.class, mark.horizon()));
    }

    /** Takes the one place of the sealer until the end of the transaction; false when another node has it. */
    boolean tryLock() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended('audit_seal of ' || current_schema(), 0))",
                Boolean.class));
    }

    Optional<Seal> last() {
        return jdbc
                .query(
                        "select number, entry_id, hash from audit_seal order by number desc limit 1",
                        (row, number) -> seal(row))
                .stream()
                .findFirst();
    }

    /** Entries behind one and up to another, by id. */
    List<Entry> entries(long after, long through, int limit) {
        return jdbc.query(
                "select " + SealHash.COLUMNS + " from audit_entry e where e.id > ? and e.id <= ? order by e.id limit ?",
                (row, number) -> new Entry(row.getLong(1), fields(row, 1)),
                after,
                through,
                limit);
    }

    void add(List<Seal> seals) {
        jdbc.batchUpdate(
                "insert into audit_seal (number, entry_id, hash) values (?, ?, ?)",
                seals,
                seals.size(),
                (row, seal) -> {
                    row.setLong(1, seal.number());
                    row.setLong(2, seal.entryId());
                    row.setBytes(3, seal.hash());
                });
    }

    /** Seals behind a number, in order, each with its entry as it is now. */
    List<Link> links(long after, int limit) {
        return jdbc.query(
                "select s.number, s.entry_id, s.hash, " + SealHash.COLUMNS
                        + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                        + " where s.number > ? order by s.number limit ?",
                (row, number) -> new Link(seal(row), row.getString(4) == null ? null : fields(row, 4)),
                after,
                limit);
    }

    long sealCount() {
        return last().map(Seal::number).orElse(0L);
    }

    /** An entry between two sealed ones that has no seal itself; empty when there is none. */
    Optional<Long> unsealed(long after, long through) {
        return jdbc
                .queryForList(
                        "select e.id from audit_entry e where e.id > ? and e.id <= ?"
                                + " and not exists (select from audit_seal s where s.entry_id = e.id) order by e.id limit 1",
                        Long.class,
                        after,
                        through)
                .stream()
                .findFirst();
    }

    /** Whether a later seal names an earlier entry. */
    boolean isOutOfOrder(long seal, long entry) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from audit_seal where number > ? and entry_id < ?)",
                Boolean.class,
                seal,
                entry));
    }

    /** Number of the first seal whose entry came after this one. */
    long numberBehind(long entry) {
        return jdbc.queryForObject(
                "select coalesce(min(number), 0) from audit_seal where entry_id > ?", Long.class, entry);
    }

    long entryCount(long after, long through) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where id > ? and id <= ?", Long.class, after, through);
    }

    /** How many entries wait behind the last sealed one, and since when. */
    Tail tail(long after) {
        return jdbc.queryForObject(
                "select count(*) as entries, min(at) as since from audit_entry where id > ?",
                (row, number) -> new Tail(row.getLong("entries"), Moments.of(row, "since")),
                after);
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getLong("number"), row.getLong("entry_id"), row.getBytes("hash"));
    }

    private static List<@Nullable String> fields(ResultSet row, int first) throws SQLException {
        var fields = new ArrayList<@Nullable String>(SealHash.COLUMN_COUNT);
        for (int i = 0; i < SealHash.COLUMN_COUNT; i++) {
            fields.add(row.getString(first + i));
        }
        return fields;
    }

    /** A moment in the life of the table. */
    record Mark(long lastEntry, String horizon) {}

    /** One seal. */
    record Seal(long number, long entryId, byte[] hash) {
        static final Seal NONE = new Seal(0, 0, SealHash.NONE);
    }

    /** One entry as text. */
    record Entry(long id, List<@Nullable String> fields) {}

    /** One seal and the fields of its entry, or null when the entry is gone. */
    record Link(Seal seal, @Nullable List<@Nullable String> fields) {}

    /** What is not sealed yet. */
    record Tail(long entries, @Nullable Instant since) {}
}
