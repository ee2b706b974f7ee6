package org.civicgrid.portal.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case in a list. Flat and ready to print: a list of twenty asks each of these once.
 *
 * @param number for people, also the last part of its address
 * @param type name of the case type
 * @param place community and what lies below it, short
 * @param stage the status word
 * @param tone class of the status word: {@code plain}, {@code brand}, {@code ok}, {@code warn} or {@code bad}
 * @param holder unit whose move it is; null when nobody's
 * @param marks what stands out besides: urgent, supervised, returned, extension asked for; null for most
 */
public record WorklistRow(
        String number,
        String title,
        Lamp lamp,
        String type,
        String place,
        String stage,
        String tone,
        @Nullable String holder,
        @Nullable String marks,
        Instant reportedAt) {}
