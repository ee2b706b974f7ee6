package org.civicgrid.portal.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage on the way of a case.
 *
 * @param state {@code done}, {@code current} or {@code ahead}
 * @param at when it was entered; null ahead
 */
public record StageStep(String text, String state, @Nullable Instant at) {}
