package org.civicgrid.portal.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lamp (红黄绿灯) as shown: shape and colour from its light, the same meaning in words.
 *
 * @param light {@code green}, {@code yellow}, {@code red} or {@code grey}
 * @param words {@code 剩 2天3小时}, {@code 超时 5小时}, or why the clock stands still
 * @param dueAt the deadline; null when no clock runs
 * @param ticks for the script that lets the words run: minutes left, a slash, minutes left at which it turns yellow, and
 *     {@code c} when the clock runs by the calendar and not by working time; null when it stands still
 */
public record Lamp(
        String light,
        String words,
        @Nullable Instant dueAt,
        @Nullable String ticks) {

    /** For a case without a running clock. */
    public static Lamp resting(String words) {
        return new Lamp("grey", words, null, null);
    }
}
