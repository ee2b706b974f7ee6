package org.civicgrid.rest;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way whenever the same seed is thrown. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** At least 0 and below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean oneOf(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
