package org.civicgrid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules of the schema, asked of the real database after every migration of every module. */
@SpringBootTest(
        classes = SchemaRulesTests.DatabaseAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"civicgrid.database.durable=false", "civicgrid.database.schema=web_portal"})
class SchemaRulesTests {

    /** Made by Flyway itself, before any migration of ours. */
    private static final String OURS =
            "relnamespace = current_schema()::regnamespace and relname <> 'flyway_schema_history'";

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableSaysWhatARowIs() {
        assertThat(names("""
                select relname from pg_class
                where %s and relkind in ('r', 'p', 'v', 'm') and obj_description(oid, 'pg_class') is null
                """)).isEmpty();
    }

    @Test
    void everyColumnSaysWhatItHolds() {
        assertThat(names("""
                select relname || '.' || attname from pg_class join pg_attribute on attrelid = pg_class.oid
                where %s and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
                  and col_description(attrelid, attnum) is null
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(names("""
                select conname from pg_constraint join pg_class on conrelid = pg_class.oid
                where %s and contype = 'f' and not exists (
                  select from pg_index
                  where indrelid = conrelid and (indkey::smallint[])[0:cardinality(conkey) - 1] @> conkey
                    and (indpred is null or pg_get_expr(indpred, indrelid) in (
                      select format('(%%I IS NOT NULL)', attname) from pg_attribute
                      where attrelid = conrelid and attnum = any (conkey))))
                """)).isEmpty();
    }

    @Test
    void everyConstraintIsNamedAfterItsKind() {
        assertThat(names("""
                select relname || ': ' || conname from pg_constraint join pg_class on conrelid = pg_class.oid
                where %s and case contype
                  when 'p' then conname <> 'pk_' || relname
                  when 'u' then conname not like 'uk\\_%%'
                  when 'x' then conname not like 'ex\\_%%'
                  when 'c' then conname not like 'ck\\_%%'
                  when 'f' then conname not like 'fk\\_%%'
                  else false end
                """)).isEmpty();
    }

    @Test
    void everyIndexIsNamedAfterItsKind() {
        assertThat(names("""
                select relname from pg_class join pg_index on indexrelid = pg_class.oid
                where %s and relkind = 'i'
                  and not exists (select from pg_constraint where conindid = indexrelid)
                  and indrelid <> 'flyway_schema_history'::regclass
                  and relname not like case when indisunique then 'uk\\_%%' else 'ix\\_%%' end
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case_event", "audit_entry", "audit_seal"})
    void theApplicationCannotChangeWhatHappened(String table) {
        var rights = jdbc.sql("""
                        select privilege from unnest(array['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE']) as privilege
                        where has_table_privilege('civicgrid_app', :table, privilege)
                        """).param("table", table).query(String.class).list();

        assertThat(rights).containsExactlyInAnyOrder("INSERT", "SELECT");
    }

    @Test
    void theApplicationCannotStepAroundRowSecurity() {
        var owner = jdbc.sql("select rolname from pg_roles where rolname = 'civicgrid_app'"
                        + " and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb")
                .query(String.class)
                .list();
        var guarded = jdbc.sql(
                        "select relname from pg_class where relrowsecurity and relnamespace = current_schema()::regnamespace"
                                + " and not pg_has_role('civicgrid_app', relowner, 'usage')")
                .query(String.class)
                .list();

        assertThat(owner).containsExactly("civicgrid_app");
        assertThat(guarded).contains("case_record");
    }

    private List<String> names(String statement) {
        return jdbc.sql(statement.formatted(OURS) + " order by 1")
                .query(String.class)
                .list();
    }

    /** The migrations and a connection, nothing else of the application. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class DatabaseAlone {}
}
