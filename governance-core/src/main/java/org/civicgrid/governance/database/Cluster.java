package org.civicgrid.governance.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.civicgrid.governance.database.PostgresPrograms.ProgramFailed;

/**
 * The files of one database below a {@link DataFolder}: laid out when missing, checked when present, and freed from a
 * server that outlived the application.
 *
 * @param account to whom the files must belong
 */
record Cluster(Path path, PostgresPrograms programs, String account) {

    /** Both the database and the role that owns it; no superuser, but it may create the restricted role. */
    static final String OWNER = "civicgrid";

    static Cluster of(DataFolder folder, PostgresPrograms programs) {
        var other = programs.stepDown().account();
        return new Cluster(folder.path().resolve("postgres"), programs, other.isEmpty() ? folder.account() : other);
    }

    /** Password of {@link #OWNER}: random, made with the cluster, readable only by the account that runs it. */
    String password() {
        return read(ClusterLayout.passwordFile(path)).strip();
    }

    /**
     * Makes the cluster ready to be started.
     *
     * @param durable false for a throw-away one, which is not flushed to the disk
     * @throws DatabaseRefusal when another account or another major version made it, or something else lies in its place
     */
    void prepare(boolean durable) {
        var layout = new ClusterLayout(path, programs);
        layout.removeUnfinished();
        checkOwner();
        if (isMissing()) layout.create(durable);
        checkVersion();
        stopLeftover();
    }

    private boolean isMissing() {
        try (var content = Files.list(path)) {
            return content.findAny().isEmpty();
        } catch (IOException missing) {
            return true;
        }
    }

    private void checkOwner() {
        try {
            if (!Files.exists(path)) return;
            var owner = Files.getOwner(path).getName();
            if (!owner.equals(account)) throw DatabaseRefusal.ownedByAnother(path, owner, account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkVersion() {
        var versionFile = path.resolve("PG_VERSION");
        if (!Files.exists(versionFile)) throw DatabaseRefusal.notADatabase(path);
        var found = read(versionFile).strip();
        var own = programs.majorVersion();
        if (!found.equals(own)) throw DatabaseRefusal.otherVersion(path, found, own);
    }

    /**
     * Stops the server that still runs on this cluster because only the application was killed. Where its process number
     * now belongs to another program, or to a dead one that nobody has buried (in containers), the note of it is dropped,
     * since PostgreSQL would take that for a running server. Another PostgreSQL is left for PostgreSQL to judge.
     */
    void stopLeftover() {
        var note = path.resolve("postmaster.pid");
        if (!Files.exists(note)) return;
        var pid = Math.abs(
                Long.parseLong(read(note).lines().findFirst().orElse("0").strip()));
        var process = ProcessHandle.of(pid).map(ProcessHandle::info);
        if (process.isEmpty()) return;
        var isPostgres = process.flatMap(ProcessHandle.Info::command)
                .filter(program -> Path.of(program).getFileName().toString().startsWith("postgres"))
                .isPresent();
        if (process.flatMap(ProcessHandle.Info::arguments)
                .filter(this::isServedBy)
                .isPresent()) stop();
        else if (!isPostgres) delete(note);
    }

    private boolean isServedBy(String[] arguments) {
        var words = Arrays.asList(arguments);
        var option = words.indexOf("-D");
        return option >= 0 && words.indexOf(path.toString()) == option + 1;
    }

    /** Ends every connection, writes everything down and stops the server; does nothing when none runs. */
    void stop() {
        try {
            programs.run("pg_ctl", "-D", path.toString(), "-m", "fast", "-t", "300", "-w", "stop");
        } catch (ProgramFailed e) {
            var isGone = e.getMessage().contains("Is server running?");
            if (!isGone) throw DatabaseRefusal.failed(e.firstComplaint(), path);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
