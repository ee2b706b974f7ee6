package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class RowSecurityTests {

    private static final String REACH =
            "select concat_ws(' ', nullif(current_setting('civicgrid.reach_kind', true), ''),"
                    + " nullif(current_setting('civicgrid.reach_id', true), ''), nullif(current_setting('civicgrid.post_id', true), ''))";

    @Autowired
    RowSecurity rowSecurity;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheReachForThisTransactionOnly() {
        var inside = transaction.execute(status -> {
            rowSecurity.apply("STREET", 7, 4_000_000_000L);
            return reach();
        });
        var afterwards = transaction.execute(status -> reach());

        assertThat(inside).isEqualTo("STREET 7 4000000000");
        assertThat(afterwards).isEmpty();
    }

    @Test
    void goesBackAndForthBetweenReaches() {
        var last = transaction.execute(status -> {
            rowSecurity.apply("STREET", 7, 1);
            rowSecurity.apply("GRID", 8, 1);
            rowSecurity.apply("STREET", 7, 1);
            return reach();
        });

        assertThat(last).isEqualTo("STREET 7 1");
    }

    @Test
    void refusesToWorkOutsideATransaction() {
        assertThatThrownBy(() -> rowSecurity.apply("STREET", 7, 1))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private String reach() {
        return jdbc.sql(REACH).query(String.class).single();
    }
}
