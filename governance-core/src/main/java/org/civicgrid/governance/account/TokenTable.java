package org.civicgrid.governance.account;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of tokens. */
@Repository
@RequiredArgsConstructor
class TokenTable {

    private static final RowMapper<TokenView> VIEW = (row, n) -> new TokenView(
            row.getLong("id"),
            row.getString("name"),
            row.getInt("post_id"),
            row.getTimestamp("created_at").toInstant(),
            row.getTimestamp("expires_at").toInstant(),
            Moments.of(row, "last_used_at"));

    private static final RowMapper<Stored> STORED = (row, n) -> new Stored(
            row.getLong("id"),
            row.getLong("account_id"),
            row.getInt("post_id"),
            row.getTimestamp("expires_at").toInstant());

    private final JdbcClient jdbc;

    long insert(NewRow row) {
        return jdbc.sql("""
                        insert into access_token (account_id, post_id, kind, name, token_hash, client_credential_id,
                          created_at, expires_at)
                        values (:account, :post, :kind, :name, :hash, :client, :created, :expires) returning id
                        """)
                .param("account", row.accountId())
                .param("post", row.postId())
                .param("kind", row.clientId() == null ? "PERSONAL" : "CLIENT")
                .param("name", row.name())
                .param("hash", row.hash())
                .param("client", row.clientId(), Types.BIGINT)
                .param("created", Timestamp.from(row.createdAt()))
                .param("expires", Timestamp.from(row.expiresAt()))
                .query(Long.class)
                .single();
    }

    /** Live personal tokens of an account, newest first, at most {@code limit}. */
    List<TokenView> live(long accountId, Instant now, int limit) {
        return jdbc.sql("""
                        select id, name, post_id, created_at, expires_at, last_used_at from access_token
                        where account_id = ? and kind = 'PERSONAL' and revoked_at is null and expires_at > ?
                        order by id desc limit ?
                        """)
                .params(accountId, Timestamp.from(now), limit)
                .query(VIEW)
                .list();
    }

    Optional<Stored> find(String hash, Instant now) {
        return jdbc.sql("""
                        select id, account_id, post_id, expires_at from access_token
                        where token_hash = ? and revoked_at is null and expires_at > ?
                        """).params(hash, Timestamp.from(now)).query(STORED).optional();
    }

    /** Notes the use, at most once a minute. */
    void used(long id, Instant now) {
        jdbc.sql("""
                        update access_token set last_used_at = cast(:now as timestamptz)
                        where id = :id and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** Name of the token now revoked; empty if the account has no such live token. */
    Optional<String> revoke(long id, long accountId, Instant now) {
        return jdbc.sql("""
                        update access_token set revoked_at = ?
                        where id = ? and account_id = ? and kind = 'PERSONAL' and revoked_at is null returning name
                        """)
                .params(Timestamp.from(now), id, accountId)
                .query(String.class)
                .optional();
    }

    void revokeOfClient(long clientId, Instant now) {
        jdbc.sql("update access_token set revoked_at = ? where client_credential_id = ? and revoked_at is null")
                .params(Timestamp.from(now), clientId)
                .update();
    }

    /** Short-lived tokens leave no trace but the audit. */
    void forgetExpiredOfClient(long clientId, Instant before) {
        jdbc.sql("delete from access_token where client_credential_id = ? and expires_at < ?")
                .params(clientId, Timestamp.from(before))
                .update();
    }

    /**
     * A token to keep.
     *
     * @param clientId the client that asked; null for a personal token
     */
    record NewRow(
            long accountId,
            int postId,
            String name,
            String hash,
            @Nullable Long clientId,
            Instant createdAt,
            Instant expiresAt) {}

    /** A live token. */
    record Stored(long id, long accountId, int postId, Instant expiresAt) {}
}
