package org.civicgrid.governance.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * One database per process for tests: shared by all application contexts, not flushed to the disk, gone at the end; in a
 * container where that is possible. What a killed test run left is cleared by the next one.
 */
final class ThrowAwayDatabase {

    private static final Duration GRACE = Duration.ofMinutes(1);

    private ThrowAwayDatabase() {}

    static DatabaseAddress address() {
        return Holder.ADDRESS;
    }

    private static final class Holder {
        static final DatabaseAddress ADDRESS = ContainerDatabase.address().orElseGet(ThrowAwayDatabase::start);
    }

    private static DatabaseAddress start() {
        try {
            var home = home();
            var folder = Files.createTempDirectory(home, "run-");
            clear(home, folder.toFile().lastModified());
            var database = EmbeddedDatabase.start(folder, home, false);
            SpringApplication.getShutdownHandlers().add(() -> {
                database.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
            return database.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where test runs of this account keep the programs and their databases. */
    static Path home() throws IOException {
        var account = System.getProperty("user.name").replaceAll("\\W", "_");
        return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "civicgrid-tests-" + account));
    }

    private static void clear(Path home, long now) {
        var abandoned = home.toFile()
                .listFiles((parent, name) -> name.startsWith("run-") && isOld(new File(parent, name), now));
        for (var folder : abandoned == null ? new File[0] : abandoned) {
            try (var mine = DataFolder.take(folder.toPath())) {
                Cluster.of(mine, PostgresPrograms.unpackedBelow(home)).stopLeftover();
                FileSystemUtils.deleteRecursively(folder);
            } catch (DatabaseRefusal | IOException stillInUse) {
                continue;
            }
        }
    }

    private static boolean isOld(File folder, long now) {
        return now - folder.lastModified() > GRACE.toMillis();
    }
}
