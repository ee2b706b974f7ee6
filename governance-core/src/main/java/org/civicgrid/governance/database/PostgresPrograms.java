package org.civicgrid.governance.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs {@code initdb}, {@code pg_ctl} and {@code postgres} of the carried PostgreSQL, unpacked once and then kept.
 */
record PostgresPrograms(Path bin, StepDown stepDown) {

    /** A program ended with an error; the message is all it said. */
    static final class ProgramFailed extends RuntimeException {
        ProgramFailed(String output) {
            super(output);
        }

        /** The first line in which the program names an error, or else its last one. */
        String firstComplaint() {
            return complaint(getMessage().lines());
        }

        boolean isRefusalOfRoot() {
            return getMessage().contains("cannot be run as root");
        }
    }

    /**
     * Unpacks the programs for this operating system below the folder, unless they lie there already.
     *
     * @throws UncheckedIOException when the folder cannot be written or no programs fit this system
     */
    static PostgresPrograms unpackedBelow(Path folder) {
        try {
            var archive = archive();
            var home =
                    folder.resolve("postgres-programs-" + fingerprint(archive).substring(0, 12));
            if (!Files.isDirectory(home)) unpack(archive, home);
            return new PostgresPrograms(home.resolve("bin"), StepDown.reaching(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The major version of PostgreSQL, such as 18. */
    String majorVersion() {
        return run("postgres", "--version").replaceFirst("(?s).*PostgreSQL\\D*(\\d+).*", "$1");
    }

    /**
     * Runs a program to its end.
     *
     * @return what it wrote to both outputs
     * @throws ProgramFailed when its exit status is not zero
     */
    String run(String program, String... arguments) {
        return feed("", program, arguments);
    }

    /** Like {@link #run}, with the text as standard input. */
    String feed(String input, String program, String... arguments) {
        var builder = new ProcessBuilder(stepDown.command(bin.resolve(program), arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            try (var out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new ProgramFailed(output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed("interrupted");
        }
    }

    /** The first line that names an error, or else the last one. */
    static String complaint(Stream<String> output) {
        var lines = output.map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .filter(line -> line.matches(".*\\b(FATAL|PANIC|error):.*"))
                .findFirst()
                .orElse(lines.isEmpty() ? "?" : lines.get(lines.size() - 1));
    }

    private static byte[] archive() throws IOException {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var system = name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
        var architecture = ArchUtils.normalize(System.getProperty("os.arch"));
        try (var stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            if (stream == null) throw new IOException("no PostgreSQL for " + system + " on " + architecture);
            return stream.readAllBytes();
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks beside the target and renames, so that a start that was killed here leaves nothing half done behind. */
    private static void unpack(byte[] archive, Path home) throws IOException {
        var workshop = Files.createTempDirectory(home.getParent(), "postgres-unpacking-");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
                unpack(tar, entry, workshop);
            Files.move(workshop, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(workshop);
            var anotherWasFaster = Files.isDirectory(home);
            if (!anotherWasFaster) throw e;
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path workshop) throws IOException {
        var target = workshop.resolve(entry.getName()).normalize();
        if (!target.startsWith(workshop)) throw new FileAlreadyExistsException(entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        else if (entry.isFile()) {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true))
                throw new IOException("cannot make executable: " + target);
        }
    }
}
