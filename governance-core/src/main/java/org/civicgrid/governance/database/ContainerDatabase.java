package org.civicgrid.governance.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.util.ClassUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The test database in a container, where Testcontainers is on the class path (which only tests have) and Docker answers.
 * Its locale is that of the embedded one, so that both sort alike.
 */
final class ContainerDatabase {

    private static final Log LOG = LogFactory.getLog(ContainerDatabase.class);

    private ContainerDatabase() {}

    /** Empty where there is no Docker; the container ends with the process. */
    static Optional<DatabaseAddress> address() {
        var library = "org.testcontainers.postgresql.PostgreSQLContainer";
        var worthAsking = ClassUtils.isPresent(library, null) && mentionsDocker();
        return worthAsking && DockerClientFactory.instance().isDockerAvailable() ? start() : Optional.empty();
    }

    /** Spares machines without Docker the long search for it and its complaints. */
    private static boolean mentionsDocker() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"));
    }

    private static Optional<DatabaseAddress> start() {
        try {
            var container = new PostgreSQLContainer("postgres:18-alpine")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8");
            container.start();
            return Optional.of(
                    new DatabaseAddress(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
        } catch (RuntimeException e) {
            LOG.warn("Docker answers, but gives no PostgreSQL; the embedded one is taken instead: " + e.getMessage());
            return Optional.empty();
        }
    }
}
