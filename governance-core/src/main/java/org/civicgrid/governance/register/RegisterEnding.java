package org.civicgrid.governance.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and why a record of a register ends.
 *
 * @param on first day on which it no longer holds, Asia/Shanghai
 * @param reason at most 200 characters
 */
public record RegisterEnding(
        @Nullable LocalDate on, @Nullable String reason) {}
