package org.civicgrid.governance.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bytes in a table, uncompressed and out of line, so that any piece of them is read directly. */
@Repository
@RequiredArgsConstructor
class PostgresAttachmentStore implements AttachmentStore {

    private static final int PIECE = 256 * 1024;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    /** A repeated upload renews the time, which keeps {@link #removeUnused} from taking the bytes away meanwhile. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String sha256, Path file) {
        var now = Timestamp.from(clock.instant());
        var renewed = jdbc.update("update attachment_content set stored_at = ? where sha256 = ?", now, sha256);
        if (renewed == 0) {
            insert(sha256, file, now);
        }
    }

    private void insert(String sha256, Path file, Timestamp now) {
        try (var bytes = Files.newInputStream(file)) {
            var size = Files.size(file);
            jdbc.update(
                    "insert into attachment_content (sha256, content, stored_at) values (?, ?, ?)"
                            + " on conflict (sha256) do update set stored_at = excluded.stored_at",
                    statement -> {
                        statement.setString(1, sha256);
                        statement.setBinaryStream(2, bytes, size);
                        statement.setTimestamp(3, now);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String sha256) {
        var size = jdbc.queryForList(
                "select length(content) from attachment_content where sha256 = ?", Integer.class, sha256);
        if (size.isEmpty()) {
            throw new NoSuchElementException("No bytes are kept under " + sha256);
        }
        return new SequenceInputStream(new Pieces(sha256, size.get(0)));
    }

    @Override
    @Transactional
    public int removeUnused(Instant before) {
        return jdbc.update("""
                delete from attachment_content c
                where c.stored_at < ?
                  and not exists (select from attachment a where a.sha256 = c.sha256)
                  and not exists (select from attachment a where a.thumb_sha256 = c.sha256)
                """, Timestamp.from(before));
    }

    /** Fetches one piece after the other, each when it is asked for. */
    @RequiredArgsConstructor
    private final class Pieces implements Enumeration<InputStream> {
        private final String sha256;
        private final int size;
        private int done;

        @Override
        public boolean hasMoreElements() {
            return done < size;
        }

        @Override
        public InputStream nextElement() {
            var piece = jdbc.queryForObject(
                    "select substring(content from ? for ?) from attachment_content where sha256 = ?",
                    byte[].class,
                    done + 1,
                    PIECE,
                    sha256);
            if (piece == null || piece.length == 0) {
                throw new NoSuchElementException("The bytes under " + sha256 + " end early");
            }
            done += piece.length;
            return new ByteArrayInputStream(piece);
        }
    }
}
