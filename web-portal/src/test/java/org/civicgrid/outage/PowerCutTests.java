package org.civicgrid.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every process is killed while eight clients write; what was acknowledged before is there after. */
class PowerCutTests {

    private static final int CLIENTS = 8;
    private static final int ENOUGH = 60;
    private static final String REPORT = """
            {"typeCode":"URB-0101","description":"堆放垃圾","channel":"GRID_WORKER","attachmentIds":["%s"],
             "place":{"lng":104.0947211,"lat":30.666763}}""";

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAcknowledgedAndAnUnbrokenAudit() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<Written>();
        try (var platform = Platform.start(folder)) {
            write(platform, acknowledged);
        }

        try (var restarted = Platform.start(folder)) {
            var desk = Client.of(restarted.address(), "street");
            for (var it : acknowledged) {
                var events = desk.get("/api/v1/cases/" + it.number() + "/events");
                assertThat(events.findValuesAsString("action")).as(it.number()).containsSequence("report", "file");
                assertThat(desk.bytes("/api/v1/attachments/" + it.photo())).isPositive();
            }
            var report = verified(Client.of(restarted.address(), "auditor"));
            assertThat(report.hasNonNull("fault")).as(report.toString()).isFalse();
            assertThat(report.path("sealed").asLong()).isGreaterThan(ENOUGH);
        }
    }

    private static JsonNode verified(Client auditor) throws Exception {
        auditor.post("/api/v1/audit/verification", "");
        while (true) {
            var standing = auditor.get("/api/v1/audit/verification");
            if (standing.hasNonNull("report")) {
                return standing.path("report");
            }
            Thread.sleep(100);
        }
    }

    /** Lets the clients write until enough is acknowledged, and cuts them off in the middle of it. */
    private static void write(Platform platform, Queue<Written> acknowledged) throws Exception {
        var worker = Client.of(platform.address(), "worker");
        var desk = Client.of(platform.address(), "street");
        var photo = photo();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var working = new ArrayList<Future<?>>();
        for (int i = 0; i < CLIENTS; i++) {
            working.add(clients.submit(() -> {
                while (true) {
                    var id = worker.upload(photo);
                    var number = worker.post("/api/v1/cases", REPORT.formatted(id))
                            .path("number")
                            .asString();
                    desk.post("/api/v1/cases/" + number + "/actions/file", "{}");
                    acknowledged.add(new Written(number, id));
                }
            }));
        }
        while (acknowledged.size() < ENOUGH && working.stream().noneMatch(Future::isDone)) {
            Thread.sleep(50);
        }
        var early = working.stream().filter(Future::isDone).findFirst();
        platform.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        if (early.isPresent()) {
            early.get().get();
        }
    }

    private static byte[] photo() throws Exception {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private record Written(String number, String photo) {}
}
