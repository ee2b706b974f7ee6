package org.civicgrid.governance.meeting;

import java.time.Instant;
import java.util.UUID;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.meeting.MeetingRefusals.MeetingNotPossible;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is stored; what belongs to it stands in tables of its own, and counts its version up.
 *
 * @param hostId the Party organisation that calls it
 * @param territoryId that of the host
 * @param sequence of its newest notice; null before the first
 */
record Meeting(
        int id,
        MeetingKind kind,
        int hostId,
        MeetingFacts facts,
        int territoryId,
        Jurisdiction jurisdiction,
        MeetingState state,
        UUID uid,
        @Nullable Integer sequence,
        @Nullable String cancelReason,
        @Nullable Instant closedAt,
        boolean madeUp,
        int version)
        implements VersionedRow {

    static final String SUBJECT = "meeting";

    Meeting plan(MeetingFacts now) {
        require(state.isAhead());
        return with(now, state, sequence, null, null);
    }

    /** With its next notice, the first of which calls it. */
    Meeting notified() {
        require(state.isAhead());
        return with(facts, MeetingState.CALLED, sequence == null ? 0 : sequence + 1, null, null);
    }

    Meeting hold() {
        require(state == MeetingState.CALLED || state == MeetingState.HELD);
        return with(facts, MeetingState.HELD, sequence, null, null);
    }

    Meeting close(Instant now) {
        requireHeld();
        return with(facts, MeetingState.CLOSED, sequence, null, now);
    }

    Meeting cancel(String reason) {
        require(state.isAhead());
        return with(facts, MeetingState.CANCELLED, sequence == null ? null : sequence + 1, reason, null);
    }

    void requireHeld() {
        require(state == MeetingState.HELD);
    }

    private void require(boolean possible) {
        if (!possible) {
            throw new MeetingNotPossible(state);
        }
    }

    private Meeting with(
            MeetingFacts facts,
            MeetingState state,
            @Nullable Integer sequence,
            @Nullable String cancelReason,
            @Nullable Instant closedAt) {
        return new Meeting(
                id,
                kind,
                hostId,
                facts,
                territoryId,
                jurisdiction,
                state,
                uid,
                sequence,
                cancelReason,
                closedAt,
                madeUp,
                version);
    }

    /** What was done to it, for the audit. */
    AuditAct act(String name) {
        return AuditAct.of(name, SUBJECT, id).in(territoryId);
    }
}
