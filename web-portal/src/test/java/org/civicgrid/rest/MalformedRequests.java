package org.civicgrid.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Sends malformed requests to a running portal over raw sockets and looks at every answer, while a proper request is sent
 * again and again. Needs nothing but the JDK:
 *
 * <pre>java -cp web-portal/target/test-classes org.civicgrid.rest.MalformedRequests localhost 8080 TOKEN 200000 [seed]</pre>
 */
public final class MalformedRequests {

    private static final int THREADS = 8;
    private static final int PATIENCE = 15_000;
    private static final int MOST_FINDINGS = 200;

    /** What tells of our insides: frames of a stack, names of classes, the database's own words. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\tat |(java|javax|jakarta|org\\.(spring|apache|hibernate|postgres|civicgrid|thymeleaf)|tools\\.jackson|com\\.zaxxer)"
                    + "[a-z0-9]*\\.[a-zA-Z]|[a-z]Exception\\b|SQLSTATE|PSQL|Whitelabel|Tomcat|HTTP Status|\"status\":5");

    private final String host;
    private final int port;
    private final String token;
    private final RequestMangler mangler;
    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final AtomicLong probes = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();

    MalformedRequests(String host, int port, String token, long seed) {
        this.host = host;
        this.port = port;
        this.token = token;
        this.mangler = new RequestMangler(seed, token);
    }

    /**
     * A request whose answer must not be.
     *
     * @param number of the request; the same seed makes it again
     */
    record Finding(long number, String why, String request, String answer) {}

    /**
     * What came back.
     *
     * @param byStatus answers by status; 0 stands for a connection that was closed without one, 9 for an
     *     answer in HTTP/0.9
     * @param probes proper requests answered meanwhile
     * @param slowestProbe in milliseconds
     */
    record Result(Map<Integer, Long> byStatus, List<Finding> findings, long probes, long slowestProbe) {}

    /** Sends as many as asked for, from number {@code first} on. */
    Result send(long first, long count) throws InterruptedException {
        var next = new AtomicLong(first);
        var over = new AtomicBoolean();
        var probe = new Thread(() -> probe(over), "probe");
        probe.start();
        var pool = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            pool.execute(() -> {
                for (var number = next.getAndIncrement(); number < first + count; number = next.getAndIncrement()) {
                    one(number);
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(2, TimeUnit.HOURS);
        over.set(true);
        probe.join();
        var counts = new java.util.TreeMap<Integer, Long>();
        byStatus.forEach((status, times) -> counts.put(status, times.sum()));
        return new Result(counts, List.copyOf(findings), probes.get(), slowest.get());
    }

    private void one(long number) {
        var request = mangler.request(number);
        var answer = exchange(request, (int) (number % 200) + 1);
        var status = status(answer);
        byStatus.computeIfAbsent(status, any -> new LongAdder()).increment();
        if (status >= 500) {
            note(number, "status " + status, request, answer);
        } else if (INSIDES.matcher(answer).find()) {
            note(number, "insides", request, answer);
        }
    }

    private void note(long number, String why, byte[] request, String answer) {
        if (findings.size() < MOST_FINDINGS) {
            var sent = new String(request, StandardCharsets.ISO_8859_1);
            findings.add(new Finding(number, why, shorten(sent, 1500), shorten(answer, 1500)));
        }
    }

    private void probe(AtomicBoolean over) {
        var proper = "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n\r\n";
        while (!over.get()) {
            var began = System.nanoTime();
            var answer = exchange(proper.getBytes(StandardCharsets.ISO_8859_1), 1);
            slowest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
            if (status(answer) == 200) {
                probes.incrementAndGet();
            } else {
                note(-1, "a proper request got " + status(answer), new byte[0], answer);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    /** The answer as it stands on the wire; empty when the connection was closed without one. */
    private String exchange(byte[] request, int source) {
        try (var socket = new Socket()) {
            if (host.equals("localhost")) {
                socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + source), 0));
            }
            socket.setSoTimeout(PATIENCE);
            socket.connect(new InetSocketAddress(host.equals("localhost") ? "127.0.0.1" : host, port));
            var answer = new java.io.ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (IOException reset) {
                // a refused request may be cut off while it is still being sent; what was answered counts
            }
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException unreachable) {
            return "unreachable: " + unreachable.getMessage();
        }
    }

    /** 0 without an answer, 9 for one without a head, as HTTP/0.9 has it. */
    private static int status(String answer) {
        if (answer.isEmpty()) {
            return 0;
        }
        return answer.matches("(?s)HTTP/1\\.[01] \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 9;
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…(" + text.length() + ")";
    }

    /** Prints what came back; ends with 1 when there is something to mend. */
    public static void main(String... args) throws InterruptedException {
        var seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        var began = System.nanoTime();
        var result = new MalformedRequests(args[0], Integer.parseInt(args[1]), args[2], seed)
                .send(0, Long.parseLong(args[3]));
        result.findings().forEach(it -> System.out.println(it + "\n"));
        System.out.printf(
                "%d s, answers by status %s, %d findings, %d proper requests meanwhile, the slowest %d ms%n",
                (System.nanoTime() - began) / 1_000_000_000,
                result.byStatus(),
                result.findings().size(),
                result.probes(),
                result.slowestProbe());
        System.exit(result.findings().isEmpty() ? 0 : 1);
    }
}
