package org.civicgrid.governance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one seal: SHA-256 over the text {@code civicgrid-audit-1}, the 32 bytes of the hash before, and then, each
 * as {@code <number of UTF-8 bytes>:<bytes>,} or as {@code -,} for null, the number of the seal and every column of the
 * entry in the order of {@link #COLUMNS}, as PostgreSQL writes it as text; the instant as microseconds since 1970 UTC.
 * Lengths in front make it impossible to move text from one field to the next without changing the hash.
 */
final class SealHash {

    /** Nothing was sealed before the first one. */
    static final byte[] NONE = new byte[32];

    /** Every column of {@code audit_entry e} as text; the order is part of the format. */
    static final String COLUMNS = """
            e.id::text, e.transaction::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.account_id::text,
            e.post_id::text, e.actor, e.act, e.subject_kind, e.subject, e.territory_id::text, e.reason, e.before::text,
            e.after::text""";

    static final int COLUMN_COUNT = 13;

    private static final String FORMAT = "civicgrid-audit-1";

    private SealHash() {}

    /** @param fields the values of {@link #COLUMNS} */
    static byte[] of(byte[] previous, long number, List<@Nullable String> fields) {
        var digest = sha256();
        digest.update(FORMAT.getBytes(UTF_8));
        digest.update(previous);
        add(digest, Long.toString(number));
        fields.forEach(field -> add(digest, field));
        return digest.digest();
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field == null) {
            digest.update("-,".getBytes(UTF_8));
            return;
        }
        var bytes = field.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
