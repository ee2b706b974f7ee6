package org.civicgrid.hub.venue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and why something ends.
 *
 * @param on first day on which it no longer holds, Asia/Shanghai
 * @param reason at most 200 characters
 */
record RegisterEnding(@Nullable LocalDate on, @Nullable String reason) {}
