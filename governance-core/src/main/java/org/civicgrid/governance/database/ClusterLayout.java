package org.civicgrid.governance.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.database.PostgresPrograms.ProgramFailed;
import org.springframework.util.FileSystemUtils;

/**
 * Lays a new database out: in UTF-8, ordered by code point whatever the locale of the machine, with passwords. It grows
 * beside its place and is renamed at the end, so it is there whole or not at all.
 */
@RequiredArgsConstructor
final class ClusterLayout {

    private static final String WORKSHOP = "postgres-new-";

    private final Path place;
    private final PostgresPrograms programs;

    /** @param durable false to leave the flushing to the disk out */
    void create(boolean durable) {
        var password = UUID.randomUUID().toString();
        var workshop = place.resolveSibling(WORKSHOP + password.substring(0, 8)); // made by initdb, as its account
        try {
            var passwordFile = Files.createTempFile(place.getParent(), WORKSHOP, ".password");
            Files.writeString(passwordFile, password);
            initialize(workshop, passwordFile, durable);
            createOwner(workshop, password);
            Files.move(passwordFile, passwordFile(workshop));
            Files.move(workshop, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (ProgramFailed e) {
            throw e.isRefusalOfRoot() ? DatabaseRefusal.rootOnly() : DatabaseRefusal.failed(e.firstComplaint(), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            removeUnfinished();
        }
    }

    /** What a start that was killed while laying out has left; a program of it that still runs fails without harm. */
    void removeUnfinished() {
        try (Stream<Path> siblings = Files.list(place.getParent())) {
            siblings.filter(each -> each.getFileName().toString().startsWith(WORKSHOP))
                    .forEach(each -> FileSystemUtils.deleteRecursively(each.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path passwordFile(Path cluster) {
        return cluster.resolve("civicgrid.password");
    }

    private void initialize(Path workshop, Path passwordFile, boolean durable) {
        var options = new ArrayList<>(List.of("-D", workshop.toString(), "-U", "postgres", "-E", "UTF8"));
        options.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile));
        options.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) options.add("--no-sync");
        programs.run("initdb", options.toArray(String[]::new));
    }

    private void createOwner(Path workshop, String password) {
        var statements = """
                create role %1$s login createrole password '%2$s';
                create database %1$s owner %1$s;
                """;
        programs.feed(
                statements.formatted(Cluster.OWNER, password),
                "postgres",
                "--single",
                "-D",
                workshop.toString(),
                "postgres");
    }
}
