package org.civicgrid.governance.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists accounts for the two administrators who look after them, and names them for the third. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AccountDirectory {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Accounts by sign-in name, after the given one, whose name or sign-in name begins with the words.
     *
     * @param words empty for all
     * @param after sign-in name of the last line of the page before; empty for the first page
     */
    public List<AccountLine> list(ActingPost by, String words, String after, int limit) {
        if (!by.may(Permission.POST_GRANT)) {
            by.require(Permission.ACCOUNT_MANAGE);
        }
        return jdbc.sql("""
                        select a.id, a.username, a.person_id, p.name, a.must_change_password, a.disabled_at, a.locked_until,
                          a.last_sign_in_at,
                          (select string_agg(post.title, '、' order by ap.id) from appointment ap
                             join post on post.id = ap.post_id
                           where ap.person_id = a.person_id and ap.valid_from <= :today
                             and (ap.valid_to is null or ap.valid_to > :today)) as posts
                        from account a join person p on p.id = a.person_id
                        where a.username > :after and (a.username like :words or p.name like :words)
                        order by a.username limit :limit
                        """)
                .param("today", CalendarZone.today(clock))
                .param("after", after)
                .param("words", words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(AccountDirectory::line)
                .list();
    }

    /**
     * Accounts with exactly this sign-in name, or of people of exactly this name, by sign-in name: for whoever reads the
     * audit and asks who somebody was. At most twenty.
     */
    public List<NamedAccount> named(ActingPost by, String name) {
        by.require(Permission.AUDIT_READ);
        return jdbc.sql("""
                        select a.id, a.username, p.name from account a join person p on p.id = a.person_id
                        where a.username = :name or p.name = :name order by a.username limit 20
                        """)
                .param("name", name)
                .query((row, n) -> new NamedAccount(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Who an account is. */
    public record NamedAccount(long id, String username, String personName) {}

    private static AccountLine line(ResultSet row, int n) throws SQLException {
        var posts = row.getString("posts");
        return new AccountLine(
                row.getLong("id"),
                row.getString("username"),
                row.getInt("person_id"),
                row.getString("name"),
                posts == null ? "" : posts,
                row.getBoolean("must_change_password"),
                row.getTimestamp("disabled_at") != null,
                instant(row.getTimestamp("locked_until")),
                instant(row.getTimestamp("last_sign_in_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
