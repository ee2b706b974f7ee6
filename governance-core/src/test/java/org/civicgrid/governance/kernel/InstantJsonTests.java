package org.civicgrid.governance.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstantJsonTests {

    @Test
    void writesWhatAnInstantSaysOfItself() {
        var random = new Random(20261126);
        for (int i = 0; i < 10_000; i++) {
            var second = random.nextLong(-5_000_000_000L, 99_999_999_999L);
            var moment = Instant.ofEpochSecond(
                    random.nextBoolean() ? second : second / 60 * 60,
                    random.nextInt(1000) * (int) Math.pow(1000, random.nextInt(3)));

            assertThat(InstantJson.text(moment)).isEqualTo(moment.toString());
        }
    }
}
