package org.civicgrid.governance.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The lamp of a clock (红黄绿灯). */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    GREY;

    /**
     * The lamp at a moment.
     *
     * @param warnAt from when it is yellow; null when no clock runs
     * @param dueAt from when it is red; null when no clock runs or it is paused
     */
    public static Light at(Instant now, @Nullable Instant warnAt, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return GREY;
        }
        if (!now.isBefore(dueAt)) {
            return RED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? YELLOW : GREEN;
    }
}
