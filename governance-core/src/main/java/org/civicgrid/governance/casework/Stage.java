package org.civicgrid.governance.casework;

import org.jspecify.annotations.Nullable;

/** Stages of a case: 信息采集、案卷建立、任务派遣、任务处理、处理反馈、核查、结案、综合评价. */
public enum Stage {
    REPORTED(ClockKind.ACCEPT),
    FILED(ClockKind.DISPATCH),
    DISPATCHED(ClockKind.HANDLE),
    IN_PROGRESS(ClockKind.HANDLE),
    FED_BACK(ClockKind.CHECK),
    CHECKED(ClockKind.CHECK),
    CLOSED(null),
    EVALUATED(null);

    private final @Nullable ClockKind clock;

    Stage(@Nullable ClockKind clock) {
        this.clock = clock;
    }

    /** The clock that runs in this stage; null once the case is closed. */
    public @Nullable ClockKind clock() {
        return clock;
    }

    /** Whether work is still to be done. */
    public boolean isOpen() {
        return clock != null;
    }
}
