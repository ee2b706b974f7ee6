package org.civicgrid.governance.account;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.account.AccountRefusals.AccountNotFound;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.SortType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists accounts for the two administrators who look after them, and names them for the third; who holds a post outside their
 * map is not shown.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AccountDirectory {

    private static final Cursor.Order ORDER = Cursor.Order.of("accounts", SortType.TEXT);
    private static final int LONGEST_WORDS = 80;
    private static final int MOST_CLIENTS = 100;

    /** {@code %s} is the column of the reader's territory. */
    private static final String SELECT = """
            select a.id, a.username, a.person_id, p.name as person,
              coalesce((select string_agg(u.short_name || ' ' || post.title, '、' order by ap.id)
                from appointment ap join post on post.id = ap.post_id join organization_unit u on u.id = post.unit_id
                where ap.person_id = a.person_id and ap.valid_from <= :today
                  and (ap.valid_to is null or ap.valid_to > :today)), '') as posts,
              a.must_change_password, a.disabled_at is not null as disabled,
              case when a.locked_until > :now then a.locked_until end as locked_until, a.last_sign_in_at
            from account a join person p on p.id = a.person_id
            where not exists (
              select from appointment ap join post on post.id = ap.post_id join territory t on t.id = post.territory_id
              where ap.person_id = a.person_id and ap.valid_from <= :today
                and (ap.valid_to is null or ap.valid_to > :today) and t.%s is distinct from :within)
            """;

    private final JdbcClient jdbc;
    private final ClientTable clients;
    private final BrowsableMap map;
    private final Clock clock;

    /** Accounts by sign-in name. */
    public KeysetPage<AccountLine> list(ActingPost by, AccountQuery query, Paging paging) {
        requireAdministrator(by);
        var form = new FormInput();
        var words = requireNonNullElse(form.optional("q", query.words(), LONGEST_WORDS), "");
        form.refuseIfAny();
        var rows = select(
                        by,
                        """
                        and a.username > :after and (a.username like :words || '%' or p.name like '%' || :words || '%')
                        """
                                + (query.state() == null
                                        ? ""
                                        : "and " + query.state().condition())
                                + " order by a.username limit :rows")
                .param("after", paging.start(ORDER).map(it -> it.text(0)).orElse(""))
                .param("words", words.replaceAll("([%_\\\\])", "\\\\$1"))
                .param("rows", paging.rows())
                .query(AccountDirectory::line)
                .list();
        return KeysetPage.of(rows, paging, it -> ORDER.at(it.username()));
    }

    /** @throws AccountNotFound if there is none that the post may look after */
    public AccountLine find(ActingPost by, long id) {
        requireAdministrator(by);
        return select(by, "and a.id = :id")
                .param("id", id)
                .query(AccountDirectory::line)
                .optional()
                .orElseThrow(() -> new AccountNotFound(id));
    }

    /** Sign-in names of those of some people who have an account, by person. */
    public Map<Integer, String> usernames(ActingPost by, Collection<Integer> people) {
        requireAdministrator(by);
        var found = new HashMap<Integer, String>();
        if (!people.isEmpty()) {
            jdbc.sql("select person_id, username from account where person_id in (:people)")
                    .param("people", people)
                    .query(row -> {
                        found.put(row.getInt("person_id"), row.getString("username"));
                    });
        }
        return found;
    }

    /**
     * Live OAuth 2 clients of an account, newest first.
     *
     * @throws AccountNotFound if there is none that the post may look after
     */
    public List<ClientView> clients(ActingPost by, long id) {
        return clients.live(find(by, id).id(), MOST_CLIENTS);
    }

    private JdbcClient.StatementSpec select(ActingPost by, String rest) {
        var home = map.home(by);
        return jdbc.sql(SELECT.formatted(home.level().getColumn()) + rest)
                .param("within", home.id())
                .param("today", CalendarZone.today(clock))
                .param("now", Timestamp.from(clock.instant()));
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
        return new AccountLine(
                row.getLong("id"),
                row.getString("username"),
                row.getInt("person_id"),
                row.getString("person"),
                row.getString("posts"),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                Moments.of(row, "locked_until"),
                Moments.of(row, "last_sign_in_at"));
    }

    private static void requireAdministrator(ActingPost by) {
        if (!by.may(Permission.POST_GRANT)) {
            by.require(Permission.ACCOUNT_MANAGE);
        }
    }
}
