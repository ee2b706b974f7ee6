package org.civicgrid.grid.exchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.job.Job;
import org.civicgrid.governance.job.JobError;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The 6,000 real requests with the shipped mapping; the figures stand in {@code docs/import-mapping.md}. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import({ExchangeFixtures.class, ImportRun.class})
class RealSampleTests {

    private static final Path SAMPLE = Path.of("../deploy/samples/311-sample.csv");

    @Autowired
    ImportRun run;

    @Test
    void becomesFiveThousandCasesOnceAndExplainsTheRest() throws IOException {
        var job = imported();

        assertThat(job.counts()).isEqualTo(Map.of("fresh", 5140L, "same", 0L, "changed", 0L, "wrong", 860L));
        assertExplained(run.errors(job));
        assertCases(run.cases("baltimore-311"));
        System.out.printf("Imported %d rows at %.0f rows per second%n", job.done(), job.rate());
        assertThat(imported().counts()).isEqualTo(Map.of("fresh", 0L, "same", 5140L, "changed", 0L, "wrong", 860L));
        assertThat(run.undone(job).counts()).isEqualTo(Map.of("removed", 5140L, "kept", 0L));
    }

    private static void assertExplained(List<JobError> errors) {
        assertThat(errors).extracting(JobError::row).doesNotHaveDuplicates().hasSize(860);
        assertThat(errors).extracting(it -> it.fault().code()).containsOnly("PLACE_MISSING");
    }

    private static void assertCases(List<Map<String, Object>> cases) {
        assertThat(cases.stream().collect(groupingBy(it -> it.get("stage") + " " + it.get("outcome"), counting())))
                .isEqualTo(Map.of(
                        "CLOSED SOLVED", 4898L,
                        "CLOSED DUPLICATE", 113L,
                        "CLOSED TRANSFERRED", 13L,
                        "REPORTED null", 36L,
                        "DISPATCHED null", 66L,
                        "IN_PROGRESS null", 14L));
        assertThat(cases)
                .allSatisfy(it -> assertThat(it).containsEntry("replay", true).containsEntry("words", 1L));
    }

    private Job imported() throws IOException {
        return run.done(run.order(Files.readAllBytes(SAMPLE), "baltimore-311", false));
    }
}
