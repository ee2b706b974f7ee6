package org.civicgrid.governance.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a case type as whoever edits the catalogue sees it.
 *
 * @param publishedAt null for a draft
 * @param endsAt instant from which no new case may have it; null while none is set
 * @param author who wrote or published it, in words; null for what was shipped
 * @param note why there is this version; null for what was shipped
 * @param revision how often the draft was saved again
 */
public record CaseTypeVersion(
        CaseType type,
        @Nullable Instant publishedAt,
        @Nullable Instant endsAt,
        @Nullable String author,
        @Nullable String note,
        int revision) {

    /** Where a version stands. */
    public enum State {
        DRAFT,
        IN_FORCE,
        /** In force, with a day set on which it ends. */
        ENDING,
        ENDED
    }

    public State state() {
        if (publishedAt == null) {
            return State.DRAFT;
        }
        if (endsAt == null) {
            return State.IN_FORCE;
        }
        return type.inForce() ? State.ENDING : State.ENDED;
    }

    /** What it says, as the start of another version. */
    public CaseTypeDraft toDraft() {
        return new CaseTypeDraft(
                type.code(),
                type.line(),
                type.domain(),
                type.serviceClass(),
                type.naming(),
                type.keywords(),
                type.leadDepartment(),
                type.assistDepartments(),
                type.leadLevel(),
                type.severity(),
                type.limits(),
                type.fieldCheck(),
                type.residentRating(),
                type.proof(),
                type.duplicates(),
                type.onTheSpot(),
                type.extraFields(),
                type.source(),
                publishedAt == null && note != null ? note : "");
    }
}
