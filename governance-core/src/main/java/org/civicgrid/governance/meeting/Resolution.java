package org.civicgrid.governance.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting resolved.
 *
 * @param ownerUnitId unit that does it
 * @param dueOn last day on which it is to be done, Asia/Shanghai
 * @param caseNumber null until the meeting is closed
 */
record Resolution(
        int id,
        int meetingId,
        int orderNo,
        String text,
        int ownerUnitId,
        LocalDate dueOn,
        Instant passedAt,
        @Nullable String caseNumber) {}
