package org.civicgrid.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.civicgrid.outage.Writers.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every process is killed while eight clients write; what was acknowledged before is there after. */
class PowerCutTests {

    private static final int ENOUGH = 60;

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasAcknowledgedAndAnUnbrokenAudit() throws Exception {
        var acknowledged = writtenBeforeThePowerFailed();

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

    /** Lets the clients write until enough is acknowledged, and cuts them off in the middle of it. */
    private List<Written> writtenBeforeThePowerFailed() throws Exception {
        try (var platform = Platform.start(folder)) {
            var writers = new Writers(platform);
            writers.awaitAcknowledged(ENOUGH);
            platform.kill();
            return writers.acknowledged();
        }
    }

    private static JsonNode verified(Client auditor) throws Exception {
        auditor.post("/api/v1/audit/verification", "");
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> auditor.get("/api/v1/audit/verification"), it -> it.hasNonNull("report"))
                .path("report");
    }
}
