package org.civicgrid.governance.database;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells PostgreSQL on whose behalf the current transaction works. The policies of the scoped tables compare each row with
 * it: the second wall behind the reach that every repository method takes.
 */
@Component
@RequiredArgsConstructor
public class RowSecurity {

    private final JdbcClient jdbc;

    /**
     * Sets the reach until the end of the current transaction.
     *
     * @param kind the kind of thing that the reach covers, such as a level of the map
     * @param id the internal number of that thing
     * @param postId the acting post
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(String kind, int id, long postId) {
        jdbc.sql("""
                        select set_config('civicgrid.reach_kind', :kind, true),
                               set_config('civicgrid.reach_id', :id, true),
                               set_config('civicgrid.post_id', :post, true)
                        """)
                .param("kind", kind)
                .param("id", Integer.toString(id))
                .param("post", Long.toString(postId))
                .query()
                .singleRow();
    }
}
