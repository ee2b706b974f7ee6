package org.civicgrid.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as a process of its own with a durable database, as {@code ./mvnw} starts it. */
final class Platform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String READY = "演示账号";
    private static final Pattern PORT = Pattern.compile("started on port (\\d+)");

    private final Path folder;
    private final int port;
    private final Process process;

    private Platform(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until it has printed its accounts. */
    static Platform start(Path folder) throws Exception {
        var log = folder.resolve("application.log");
        Files.deleteIfExists(log);
        var process = new ProcessBuilder(command(folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Platform(folder, port(process, log), process);
    }

    private static List<String> command(Path folder) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx400m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.civicgrid.CivicGridApplication",
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--civicgrid.data=" + folder.resolve("data"),
                "--civicgrid.database.durable=true",
                "--civicgrid.database.schema=public",
                "--civicgrid.demo.cases=0",
                "--db-scheduler.enabled=true");
    }

    /** Waits until it is ready; the port that it was given stands in its log. */
    private static int port(Process process, Path log) {
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive())
                        .withFailMessage(() -> "Not started:\n" + text(log))
                        .isTrue())
                .until(() -> text(log).contains(READY));
        var started = PORT.matcher(text(log)).results().findFirst().orElseThrow();
        return Integer.parseInt(started.group(1));
    }

    private static String text(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Kills the application and its PostgreSQL with all their children at once, as a power cut would. */
    void kill() throws Exception {
        var all = new ArrayList<ProcessHandle>();
        Stream.concat(Stream.of(process.toHandle()), postmaster()).forEach(it -> {
            it.descendants().forEach(all::add);
            all.add(it);
        });
        all.forEach(ProcessHandle::destroyForcibly);
        for (var one : all) {
            one.onExit().get();
        }
    }

    private Stream<ProcessHandle> postmaster() throws IOException {
        try (var files = Files.find(folder, 4, (file, facts) -> file.endsWith("postmaster.pid"))) {
            var file = files.findFirst().orElseThrow();
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    .stream();
        }
    }

    /** Stops it the usual way. */
    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
