package org.civicgrid.rest;

import java.util.List;

/**
 * What a sample is asked for.
 *
 * @param spot with what fills the sample's holes
 * @param inside whether it lies within the reach of whoever asks
 * @param names what the answer shows of it to whoever may read it; of a point anywhere in the district, where it lies
 */
record Target(Spot spot, boolean inside, List<String> names) {}
