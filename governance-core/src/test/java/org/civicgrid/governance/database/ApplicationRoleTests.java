package org.civicgrid.governance.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ApplicationRoleTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theApplicationWorksAsTheRestrictedRoleInTheSchemaOfItsModule() {
        var session = jdbc.sql("select current_user, current_schema(), current_setting('TimeZone')")
                .query()
                .singleRow();

        assertThat(session.values().toArray()).containsExactly("civicgrid_app", "governance_core", "UTC");
    }

    @Test
    void cannotCreateTables() {
        assertThatThrownBy(() -> jdbc.sql("create table smuggled (id integer)").update())
                .rootCause()
                .hasMessageContaining("permission denied for schema governance_core");
    }

    @Test
    void cannotChangeTheSchemaOfATableOrEmptyIt() {
        assertThatThrownBy(() -> jdbc.sql("drop table scheduled_tasks").update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> jdbc.sql("truncate scheduled_tasks").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void readsAndWritesRows() {
        var task = jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " values ('role-test', 'one', now(), false, 1)");
        assertThat(task.update()).isOne();

        assertThat(jdbc.sql("delete from scheduled_tasks where task_name = 'role-test'")
                        .update())
                .isOne();
    }
}
