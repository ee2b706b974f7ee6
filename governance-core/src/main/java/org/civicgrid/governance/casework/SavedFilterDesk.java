package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.casework.CaseRefusals.SavedFilterNotFound;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps filters of the worklist, for each account its own. They show nothing by themselves: whoever opens one gets what the
 * reach of the acting post holds then. The audit is told the name and not the query, in which people look for people.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SavedFilterDesk {

    /** So many does an account keep at most. */
    public static final int MOST = 20;

    private static final int NAME = 30;
    private static final int QUERY = 600;

    private final JdbcClient jdbc;
    private final AuditJournal audit;
    private final Clock clock;

    /** The filters of the account, in the order in which they were saved. */
    @Transactional(readOnly = true)
    public List<SavedFilter> of(ActingPost by) {
        by.require(Permission.CASE_READ);
        return jdbc.sql("select id, name, query from saved_filter where account_id = ? order by id")
                .param(by.accountId())
                .query(SavedFilter.class)
                .list();
    }

    /** @throws SavedFilterNotFound if the account has none of this id */
    @Transactional(readOnly = true)
    public SavedFilter require(ActingPost by, long id) {
        return of(by).stream().filter(it -> it.id() == id).findFirst().orElseThrow(() -> new SavedFilterNotFound(id));
    }

    /**
     * Saves a filter.
     *
     * @param query query part of the address of the filtered list, encoded
     * @throws InvalidInput if there are {@link #MOST} already, the name is missing, too long or in use, or nothing is filtered
     */
    public void save(ActingPost by, @Nullable String name, String query) {
        by.require(Permission.CASE_READ);
        lock(by);
        var known = of(by);
        var form = new FormInput();
        var tidy = name(form, name, known, 0);
        form.when(query.isEmpty(), "query", "saved-filter-empty", null);
        form.when(query.length() > QUERY, "query", "saved-filter-too-long", null);
        form.when(known.size() >= MOST, "name", "saved-filters-too-many", null, MOST);
        form.refuseIfAny();
        jdbc.sql("insert into saved_filter (account_id, name, query, created_at) values (?, ?, ?, ?)")
                .params(by.accountId(), tidy, query, Timestamp.from(clock.instant()))
                .update();
        record(by, "save", Map.of(), Map.of("name", tidy));
    }

    /**
     * Gives a filter another name.
     *
     * @throws SavedFilterNotFound if the account has none of this id
     * @throws InvalidInput if the name is missing, too long or in use
     */
    public void rename(ActingPost by, long id, @Nullable String name) {
        by.require(Permission.CASE_READ);
        lock(by);
        var form = new FormInput();
        var before = require(by, id);
        var tidy = name(form, name, of(by), id);
        form.refuseIfAny();
        jdbc.sql("update saved_filter set name = ? where id = ? and account_id = ?")
                .params(tidy, id, by.accountId())
                .update();
        record(by, "rename", Map.of("name", before.name()), Map.of("name", tidy));
    }

    /** @throws SavedFilterNotFound if the account has none of this id */
    public void delete(ActingPost by, long id) {
        by.require(Permission.CASE_READ);
        lock(by);
        var before = require(by, id);
        jdbc.sql("delete from saved_filter where id = ? and account_id = ?")
                .params(id, by.accountId())
                .update();
        record(by, "delete", Map.of("name", before.name()), Map.of());
    }

    private static String name(FormInput form, @Nullable String name, List<SavedFilter> known, long own) {
        var tidy = form.required("name", name, NAME);
        var taken = known.stream().anyMatch(it -> it.id() != own && it.name().equals(tidy));
        form.when(taken, "name", "saved-filter-taken", tidy);
        return tidy;
    }

    private void record(ActingPost by, String act, Map<String, Object> before, Map<String, Object> after) {
        var name = after.getOrDefault("name", before.get("name"));
        audit.write(by, AuditAct.of("saved-filter." + act, "saved-filter", name).comparing(before, after));
    }

    /** One change of an account's filters at a time, so that their number and names hold. */
    private void lock(ActingPost by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('civicgrid.saved-filter ' || ?, 0)) is null")
                .param(by.accountId())
                .query(Boolean.class)
                .single();
    }
}
