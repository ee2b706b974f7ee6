package org.civicgrid.governance.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of accounts. Whatever counts or locks is one atomic statement. */
@Repository
@RequiredArgsConstructor
class AccountTable {

    private static final String SELECT = """
            select id, person_id, username, password_hash, must_change_password, last_post_id,
              disabled_at is not null as disabled
            from account where\s""";

    private final JdbcClient jdbc;

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + "username = ?")
                .param(username)
                .query(Account.class)
                .optional();
    }

    Optional<Account> byId(long id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Account.class).optional();
    }

    Optional<Account> byPerson(int personId) {
        return jdbc.sql(SELECT + "person_id = ?")
                .param(personId)
                .query(Account.class)
                .optional();
    }

    /** Adds an account. */
    long insert(int personId, String username, String hash, boolean mustChange, Instant now) {
        return jdbc.sql("""
                        insert into account (person_id, username, password_hash, must_change_password, created_at)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(personId, username, hash, mustChange, Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /**
     * Counts one attempt before its password is looked at, and locks at the last one allowed; empty when the account is
     * locked already. Parallel attempts queue at the row, so that never more than {@code allowed} are looked at.
     */
    Optional<Attempt> claimAttempt(long id, int allowed, Instant now, Instant lockUntil) {
        return jdbc.sql("""
                        update account
                        set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
                            locked_until = case
                              when case when locked_until is null then failed_attempts + 1 else 1 end >= :allowed
                              then cast(:until as timestamptz) end
                        where id = :id and (locked_until is null or locked_until <= :now)
                        returning failed_attempts as number, locked_until is not null as locks
                        """)
                .param("id", id)
                .param("allowed", allowed)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(lockUntil))
                .query(Attempt.class)
                .optional();
    }

    /** Forgets failures and lock. */
    void clearFailures(long id) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where id = ?")
                .param(id)
                .update();
    }

    void signedIn(long id, int postId, Instant now) {
        jdbc.sql("update account set last_sign_in_at = ?, last_post_id = ? where id = ?")
                .params(Timestamp.from(now), postId, id)
                .update();
    }

    void chosePost(long id, int postId) {
        jdbc.sql("update account set last_post_id = ? where id = ?")
                .params(postId, id)
                .update();
    }

    void setPassword(long id, String hash, boolean mustChange) {
        jdbc.sql("update account set password_hash = ?, must_change_password = ? where id = ?")
                .params(hash, mustChange, id)
                .update();
    }

    void disable(long id, Instant now) {
        jdbc.sql("update account set disabled_at = ? where id = ? and disabled_at is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    void enable(long id) {
        jdbc.sql("update account set disabled_at = null where id = ?").param(id).update();
    }

    /**
     * A counted attempt.
     *
     * @param number the how-manieth in a row
     * @param locks true for the one that locks the account unless it succeeds
     */
    record Attempt(int number, boolean locks) {}
}
