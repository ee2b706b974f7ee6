package org.civicgrid.governance.job;

import java.util.List;
import java.util.Map;

/**
 * What one step did.
 *
 * @param done items dealt with in this step
 * @param wrong how many of them were wrong
 * @param counts what became of them, by name
 * @param errors their faults
 * @param checkpoint where the next step begins
 * @param last whether nothing is left to do
 */
public record JobStep(
        int done,
        int wrong,
        Map<String, Integer> counts,
        List<JobError> errors,
        Map<String, Object> checkpoint,
        boolean last) {

    public JobStep {
        counts = Map.copyOf(counts);
        errors = List.copyOf(errors);
        checkpoint = Map.copyOf(checkpoint);
    }
}
