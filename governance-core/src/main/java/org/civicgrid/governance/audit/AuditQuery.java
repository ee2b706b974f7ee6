package org.civicgrid.governance.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.civicgrid.governance.kernel.Cursor;
import org.civicgrid.governance.kernel.Moments;
import org.civicgrid.governance.kernel.SortType;
import org.jspecify.annotations.Nullable;

/** Writes the list statement. Every piece of text here is a constant; values are parameters. */
final class AuditQuery {

    private static final String SELECT =
            "select e.*, s.number as seal from audit_entry e left join audit_seal s on s.entry_id = e.id where ";

    /** One entry by its id. */
    static final String ONE = SELECT + "e.id = ?";

    static final Cursor.Order ORDER = Cursor.Order.of("audit", SortType.INSTANT, SortType.LONG);

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    AuditQuery(AuditFilter filter) {
        and("e.at >= ?", Moments.stored(filter.from()));
        and("e.at < ?", Moments.stored(filter.to()));
        and("e.act = ?", filter.act());
        and("e.subject_kind = ?", filter.subjectKind());
        and("e.subject = ?", filter.subject());
        and("e.account_id = ?", filter.accountId());
        and("e.post_id = ?", filter.postId());
        and("e.territory_id = ?", filter.territoryId());
    }

    AuditQuery behind(Cursor cursor) {
        conditions.add("(e.at, e.id) < (?, ?)");
        values.add(Timestamp.from(cursor.instant(0)));
        values.add(cursor.number(1));
        return this;
    }

    /** Newest first. */
    String sql() {
        return SELECT + String.join(" and ", conditions) + " order by e.at desc, e.id desc limit ?";
    }

    Object[] values(int limit) {
        var all = new ArrayList<>(values);
        all.add(limit);
        return all.toArray();
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
