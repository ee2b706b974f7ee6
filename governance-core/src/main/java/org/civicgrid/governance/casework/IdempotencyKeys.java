package org.civicgrid.governance.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseRefusals.KeyReused;
import org.civicgrid.governance.database.Writes;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets a retry find what its first try made. The key's row is written in the transaction of the create. */
@Component
@RequiredArgsConstructor
class IdempotencyKeys {

    private final JdbcTemplate jdbc;
    private final Writes writes;
    private final Clock clock;

    /**
     * Takes the key; waits for a parallel request with the same key to end.
     *
     * @return what the first request made; empty when this is the first
     * @throws KeyReused if the key came with another request
     */
    Optional<String> take(ActingPost by, String key, Object request) {
        if (!key.matches("[\\x21-\\x7e]{1,80}")) {
            throw InvalidInput.of("Idempotency-Key", "idempotency-key", key);
        }
        var hash = hash(request.toString());
        var fresh = jdbc.update(
                "insert into idempotency_key (post_id, key, request_hash, result, at) values (?, ?, ?, '', ?)"
                        + " on conflict do nothing",
                by.postId(),
                key,
                hash,
                Timestamp.from(clock.instant()));
        if (fresh == 1) {
            return Optional.empty();
        }
        var known = jdbc.queryForMap(
                "select request_hash, result from idempotency_key where post_id = ? and key = ?", by.postId(), key);
        if (!hash.equals(known.get("request_hash"))) {
            throw new KeyReused(key);
        }
        return Optional.of((String) known.get("result"));
    }

    /** Notes what the request made. */
    void made(ActingPost by, String key, String result) {
        writes.send("update idempotency_key set result = ? where post_id = ? and key = ?", result, by.postId(), key);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
