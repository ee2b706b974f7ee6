package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A further term (换届连任).
 *
 * @param termFrom first day, Asia/Shanghai, within the present term or right after it; null for right after it
 * @param termTo first day after it, at most five years later
 */
public record MemberRenewal(
        @Nullable LocalDate termFrom, @Nullable LocalDate termTo) {}
