package org.civicgrid.governance.audit;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Acts on the tables as their owner: the one against whom only the chain protects. */
final class OwnerOfTheDatabase {

    private final JdbcClient jdbc;

    OwnerOfTheDatabase(Environment environment) {
        var source = new DriverManagerDataSource(environment.getRequiredProperty("spring.flyway.url"));
        source.setUsername(environment.getProperty("spring.flyway.user"));
        source.setPassword(environment.getProperty("spring.flyway.password"));
        jdbc = JdbcClient.create(source);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void emptyTheAudit() {
        jdbc.sql("truncate audit_entry, audit_seal restart identity").update();
    }
}
