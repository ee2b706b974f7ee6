package org.civicgrid.portal.demo;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares out a whole number by weight (largest remainders), so that the parts always sum up to it. */
final class Apportionment {

    private Apportionment() {}

    /** Parts in proportion to the weights, each at least {@code least}; {@code total} must be able to pay that. */
    static int[] of(int total, double[] weights, int least) {
        int free = total - least * weights.length;
        if (free < 0) {
            throw new IllegalArgumentException(
                    "Cannot give %d to each of %d out of %d".formatted(least, weights.length, total));
        }
        double sum =
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
        int[] parts = new int[weights.length];
        double[] remainders = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = free * weights[i] / sum;
            parts[i] = least + (int) exact;
            remainders[i] = exact - (int) exact;
            given += (int) exact;
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .limit(free - given)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
