package org.civicgrid.governance.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicgrid.governance.database.PostgresPrograms.ProgramFailed;

/** A PostgreSQL of our own that runs beside the application, listens on the loopback address only and stops with it. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final int ATTEMPTS = 5;

    private final DataFolder folder;
    private final Cluster cluster;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, Cluster cluster, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts the database of the folder, after laying it out if there is none, and returns when it answers.
     *
     * @param home where the programs are unpacked
     * @param durable whether what was committed survives the loss of power; false only for data that may be lost
     * @throws DatabaseRefusal for every cause that the person at the console can mend
     */
    static EmbeddedDatabase start(Path path, Path home, boolean durable) {
        var folder = DataFolder.take(path);
        try {
            var cluster = Cluster.of(folder, PostgresPrograms.unpackedBelow(home));
            cluster.prepare(durable);
            return new EmbeddedDatabase(folder, cluster, launch(cluster, durable));
        } catch (UncheckedIOException e) {
            release(folder);
            throw DatabaseRefusal.failed(String.valueOf(e.getCause()), folder.path());
        } catch (RuntimeException e) {
            release(folder);
            throw e;
        }
    }

    DatabaseAddress address() {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.OWNER);
        return new DatabaseAddress(url, Cluster.OWNER, cluster.password());
    }

    /** Stops the server cleanly, then lets the folder go. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } finally {
            release(folder);
        }
    }

    private static int launch(Cluster cluster, boolean durable) {
        var log = cluster.path().resolveSibling("postgres.log");
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            setAside(log);
            try {
                launch(cluster, settings(port, durable), log);
                return port;
            } catch (ProgramFailed e) {
                if (e.isRefusalOfRoot()) throw DatabaseRefusal.rootOnly();
                var words = complaint(log);
                var portWasSnatched = words.contains("TCP/IP");
                if (!portWasSnatched || attempt == ATTEMPTS) throw DatabaseRefusal.failed(words, log);
            }
        }
    }

    /** Returns when the server answers; after a crash that may take as long as the recovery does. */
    private static void launch(Cluster cluster, String settings, Path log) {
        var place = cluster.path().toString();
        cluster.programs()
                .run("pg_ctl", "-D", place, "-l", log.toString(), "-w", "-t", "3600", "-o", settings, "start");
    }

    /** Given on the command line, so that they hold whatever the files of an older cluster say. */
    private static String settings(int port, boolean durable) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("port", port);
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", 60);
        settings.put("shared_buffers", "256MB");
        settings.put("TimeZone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("fsync", durable);
        settings.put("synchronous_commit", durable);
        settings.put("full_page_writes", durable);
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setAside(Path log) {
        try {
            if (Files.exists(log))
                Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String complaint(Path log) {
        try (var lines = Files.lines(log)) {
            return PostgresPrograms.complaint(lines);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
