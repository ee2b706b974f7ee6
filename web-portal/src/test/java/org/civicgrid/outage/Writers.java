package org.civicgrid.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Eight clients who upload a photo, report a case and file it, again and again, until the platform is gone. */
final class Writers {

    private static final int CLIENTS = 8;
    private static final String REPORT = """
            {"typeCode":"URB-0101","description":"堆放垃圾","channel":"GRID_WORKER","attachmentIds":["%s"],
             "place":{"lng":104.0947211,"lat":30.666763}}""";

    private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<Written> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> clients;

    /** A case that the platform says it has filed, and the photo that it says it has kept. */
    record Written(String number, String photo) {}

    Writers(Platform platform) throws Exception {
        var worker = Client.of(platform.address(), "worker");
        var desk = Client.of(platform.address(), "street");
        var photo = photo();
        clients = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(any -> pool.submit(() -> {
                    while (true) {
                        acknowledged.add(write(worker, desk, photo));
                    }
                }))
                .toList();
    }

    /** Waits until so much is acknowledged; fails if one of them has ended before. */
    void awaitAcknowledged(int enough) {
        await().atMost(Duration.ofMinutes(5))
                .failFast("a client has ended", () -> clients.stream().anyMatch(Future::isDone))
                .until(() -> acknowledged.size() >= enough);
    }

    /** All that was acknowledged, after the last of them has ended. */
    List<Written> acknowledged() throws InterruptedException {
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        return List.copyOf(acknowledged);
    }

    private static Written write(Client worker, Client desk, byte[] photo) throws Exception {
        var id = worker.upload(photo);
        var number = worker.post("/api/v1/cases", REPORT.formatted(id))
                .path("number")
                .asString();
        desk.post("/api/v1/cases/" + number + "/actions/file", "{}");
        return new Written(number, id);
    }

    private static byte[] photo() throws Exception {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
