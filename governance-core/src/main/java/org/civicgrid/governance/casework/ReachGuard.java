package org.civicgrid.governance.casework;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Reach;
import org.civicgrid.governance.database.RowSecurity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Sets the second wall: what PostgreSQL shows to the present transaction. */
@Component
@RequiredArgsConstructor
class ReachGuard {

    private final RowSecurity security;

    /** From here on the transaction sees what the post may see. */
    void narrow(ActingPost by) {
        security.apply(by.reach().scope().name(), by.reach().id(), by.postId());
    }

    /** Reads a list of what the post may see, in one round trip; in a transaction like {@link #narrow}. */
    <T> List<T> read(ActingPost by, CaseQuery query, String sql, RowMapper<T> row) {
        var reach = by.reach();
        return security.read(reach.scope().name(), reach.id(), by.postId(), query.plan(), sql, row, query.listValues());
    }

    /** The same for a statement whose plan depends on none of its values. */
    <T> List<T> read(ActingPost by, String sql, Object[] values, RowMapper<T> row) {
        var reach = by.reach();
        return security.read(reach.scope().name(), reach.id(), by.postId(), RowSecurity.Plan.KEPT, sql, row, values);
    }

    /** What was decided within the reach may be written, although it moves the case out of it. */
    void widen(ActingPost by) {
        security.apply(Reach.Scope.EVERYTHING.name(), 0, by.postId());
    }
}
