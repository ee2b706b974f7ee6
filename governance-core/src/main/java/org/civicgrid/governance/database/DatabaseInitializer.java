package org.civicgrid.governance.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Finds the database before the first bean exists: the given one ({@code spring.datasource.url}); without it an embedded
 * PostgreSQL below {@code civicgrid.data}; and with {@code civicgrid.database.durable=false} always a test database, so
 * that tests never touch a given one. Migrations run as its owner, the application's pool as {@value #ROLE}.
 *
 * <p>An initializer and not an environment post-processor, because only here the log is set up that shows a refusal.
 */
class DatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The role without the right to change the schema or the history, made by the first migration. */
    static final String ROLE = "civicgrid_app";

    /**
     * What each connection of the pool begins with. Everything asked for is the beginning of an index: helpers and compiled
     * expressions cost such a question more than its answer, and the planner cannot know that many ask at once.
     */
    private static final String CONNECTION =
            "set role %s; set time zone 'UTC'; set max_parallel_workers_per_gather = 0; set jit = off";

    private static final Log LOG = LogFactory.getLog(DatabaseInitializer.class);
    private static final Map<Path, EmbeddedDatabase> RUNNING = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var schema = environment.getProperty("civicgrid.database.schema", "public");
        var address = find(environment).in(schema);
        environment.getPropertySources().addFirst(new MapPropertySource("civicgrid-database", connection(address)));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("civicgrid-database-defaults", defaults(schema)));
    }

    private static DatabaseAddress find(ConfigurableEnvironment environment) {
        var durable = environment.getProperty("civicgrid.database.durable", Boolean.class, true);
        if (!durable) return forTests(environment);
        var url = environment.getProperty("spring.datasource.url");
        return url == null || url.isBlank() ? embedded(environment) : given(environment, url);
    }

    private static DatabaseAddress given(Environment environment, String url) {
        var user = environment.getProperty("spring.datasource.username");
        return new DatabaseAddress(url, user, environment.getProperty("spring.datasource.password"));
    }

    private static DatabaseAddress forTests(Environment environment) {
        var url = environment.getProperty("CIVICGRID_TEST_DATABASE_URL");
        return url == null ? ThrowAwayDatabase.address() : new DatabaseAddress(url, null, null);
    }

    private static DatabaseAddress embedded(Environment environment) {
        var folder = Path.of(environment.getProperty("civicgrid.data", "./data"))
                .toAbsolutePath()
                .normalize();
        return RUNNING.computeIfAbsent(folder, DatabaseInitializer::start).address();
    }

    private static EmbeddedDatabase start(Path folder) {
        LOG.info("Starting the embedded PostgreSQL below " + folder);
        var database = EmbeddedDatabase.start(folder, folder, true);
        SpringApplication.getShutdownHandlers().add(database::close);
        LOG.info("PostgreSQL answers at " + database.address().url());
        return database;
    }

    private static Map<String, Object> connection(DatabaseAddress address) {
        Map<String, Object> properties = new HashMap<>();
        for (var prefix : new String[] {"spring.datasource.", "spring.flyway."}) {
            properties.put(prefix + "url", address.url());
            var user = prefix.startsWith("spring.flyway") ? "user" : "username";
            if (address.user() != null) properties.put(prefix + user, address.user());
            if (address.password() != null) properties.put(prefix + "password", address.password());
        }
        return properties;
    }

    /** What holds wherever nothing else is set; the tables of the libraries come from our own migrations. */
    private static Map<String, Object> defaults(String schema) {
        return Map.of(
                "spring.flyway.default-schema",
                schema,
                "spring.flyway.schemas",
                schema,
                "spring.datasource.hikari.connection-init-sql",
                CONNECTION.formatted(ROLE),
                "spring.modulith.events.jdbc.schema-initialization.enabled",
                false,
                "spring.session.jdbc.initialize-schema",
                "never");
    }
}
