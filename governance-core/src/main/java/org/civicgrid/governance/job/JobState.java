package org.civicgrid.governance.job;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
