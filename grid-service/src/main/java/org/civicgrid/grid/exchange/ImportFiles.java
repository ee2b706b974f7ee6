package org.civicgrid.grid.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps uploaded files in the database, in pieces, so that any node can read them and none needs them whole in memory. */
@Repository
@RequiredArgsConstructor
class ImportFiles {

    private static final int PIECE = 256 * 1024;

    private final JdbcTemplate jdbc;

    /**
     * A kept file.
     *
     * @param mapping JSON text
     */
    record Kept(String fileName, int bytes, String charset, String mapping) {}

    /** Keeps a file in the caller's transaction. */
    void keep(UUID jobId, Kept file, InputStreamSource content, Instant now) {
        jdbc.update(
                "insert into import_file (job_id, file_name, bytes, charset, mapping, uploaded_at) values (?, ?, ?, ?, ?::jsonb, ?)",
                jobId,
                file.fileName(),
                file.bytes(),
                file.charset(),
                file.mapping(),
                Timestamp.from(now));
        try (var bytes = content.getInputStream()) {
            var part = 0;
            for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                jdbc.update(
                        "insert into import_file_part (job_id, part, content) values (?, ?, ?)", jobId, part++, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the file of one job for another one too. */
    void copy(UUID from, UUID to, Instant now) {
        jdbc.update(
                "insert into import_file (job_id, file_name, bytes, charset, mapping, uploaded_at)"
                        + " select ?, file_name, bytes, charset, mapping, ? from import_file where job_id = ?",
                to,
                Timestamp.from(now),
                from);
        jdbc.update(
                "insert into import_file_part (job_id, part, content) select ?, part, content from import_file_part where job_id = ?",
                to,
                from);
    }

    /** @throws InvalidInput if it is no longer kept */
    Kept find(UUID jobId) {
        var kept = DataAccessUtils.singleResult(jdbc.query(
                "select file_name, bytes, charset, mapping::text from import_file where job_id = ?",
                (row, n) -> new Kept(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)),
                jobId));
        if (kept == null) {
            throw InvalidInput.of("file", "import-file-gone", jobId);
        }
        return kept;
    }

    /** The bytes, fetched piece by piece as they are read. */
    InputStream open(UUID jobId) {
        return new SequenceInputStream(new Pieces(jobId));
    }

    /** Removes files whose import ended before the instant; answers how many. */
    int removeEndedBefore(Instant instant) {
        return jdbc.update(
                "delete from import_file f using job j where j.id = f.job_id and j.ended_at < ?",
                Timestamp.from(instant));
    }

    /** Fetches one piece after the other, each when it is asked for. */
    @RequiredArgsConstructor
    private final class Pieces implements Enumeration<InputStream> {
        private final UUID jobId;
        private int part;
        private byte @Nullable [] ahead;

        @Override
        public boolean hasMoreElements() {
            if (ahead == null) {
                ahead = DataAccessUtils.singleResult(jdbc.query(
                        "select content from import_file_part where job_id = ? and part = ?",
                        (row, n) -> row.getBytes(1),
                        jobId,
                        part));
            }
            return ahead != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            var piece = ahead;
            ahead = null;
            part++;
            return new ByteArrayInputStream(piece);
        }
    }
}
