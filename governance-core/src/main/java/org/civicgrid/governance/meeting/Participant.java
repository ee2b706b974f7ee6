package org.civicgrid.governance.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a meeting.
 *
 * @param memberId the seat on the committee; null for a guest
 * @param represents whom, in words; null for themselves
 * @param voice whether the seat was in office on the day of the meeting, as last judged
 * @param attendance null until it is recorded
 */
record Participant(
        int id,
        @Nullable Integer memberId,
        Capacity capacity,
        String name,
        @Nullable String represents,
        boolean voice,
        @Nullable Attendance attendance,
        @Nullable Instant signedInAt) {

    boolean isPresent() {
        return attendance == Attendance.PRESENT;
    }
}
