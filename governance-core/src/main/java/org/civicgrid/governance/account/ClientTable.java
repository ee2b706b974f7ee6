package org.civicgrid.governance.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of OAuth 2 clients. */
@Repository
@RequiredArgsConstructor
class ClientTable {

    private static final RowMapper<ClientView> VIEW = (row, n) -> new ClientView(
            row.getLong("id"),
            row.getString("client_id"),
            row.getString("name"),
            row.getInt("post_id"),
            row.getTimestamp("created_at").toInstant());

    private final JdbcClient jdbc;

    long insert(String clientId, String secretHash, SignedIn owner, String name, Instant now) {
        return jdbc.sql("""
                        insert into client_credential (client_id, secret_hash, account_id, post_id, name, created_at)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(clientId, secretHash, owner.accountId(), owner.acting().postId(), name, Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(String clientId) {
        return jdbc.sql("""
                        select id, secret_hash, account_id, post_id, name from client_credential
                        where client_id = ? and revoked_at is null
                        """).param(clientId).query(Stored.class).optional();
    }

    /** Live clients of an account, newest first, at most {@code limit}. */
    List<ClientView> live(long accountId, int limit) {
        return jdbc.sql("""
                        select id, client_id, name, post_id, created_at from client_credential
                        where account_id = ? and revoked_at is null order by id desc limit ?
                        """).params(accountId, limit).query(VIEW).list();
    }

    /** Public name of the client now revoked; empty if the account has no such live client. */
    Optional<String> revoke(long id, long accountId, Instant now) {
        return jdbc.sql("""
                        update client_credential set revoked_at = ?
                        where id = ? and account_id = ? and revoked_at is null returning client_id
                        """)
                .params(Timestamp.from(now), id, accountId)
                .query(String.class)
                .optional();
    }

    /** A live client. */
    record Stored(long id, String secretHash, long accountId, int postId, String name) {}
}
