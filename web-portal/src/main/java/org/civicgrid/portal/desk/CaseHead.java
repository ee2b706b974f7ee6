package org.civicgrid.portal.desk;

import org.jspecify.annotations.Nullable;

/**
 * The identity bar of a case.
 *
 * @param stage the status word
 * @param tone class of the status word, as in {@link WorklistRow}
 * @param severity in words; null for a normal one
 * @param marks what stands out: supervised, returned twice, decision owed; null for most
 * @param holder unit whose move it is; null when nobody's
 * @param lead unit that handles; null before the dispatch
 * @param level on which it is decided, in words
 * @param outcome how it ended; null while open
 */
public record CaseHead(
        String number,
        String title,
        Lamp lamp,
        String stage,
        String tone,
        @Nullable String severity,
        @Nullable String marks,
        @Nullable String holder,
        @Nullable String lead,
        String level,
        @Nullable String outcome) {}
