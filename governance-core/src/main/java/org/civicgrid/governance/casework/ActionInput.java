package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an action; which fields are needed is said by the process, {@link Transition#requires}. Written as
 * {@link #saying} with what comes beside the text.
 *
 * @param unit code of a unit
 * @param units codes of units, for parts
 * @param publicText whether the reporter may read the text
 */
@With
public record ActionInput(
        @Nullable String text,
        @Nullable String reasonCode,
        @Nullable String unit,
        @Nullable List<String> units,
        @Nullable Instant until,
        @Nullable Integer workingDays,
        @Nullable Outcome outcome,
        @Nullable Integer rating,
        @Nullable String targetNumber,
        @Nullable String typeCode,
        @Nullable Severity severity,
        @Nullable List<UUID> attachmentIds,
        boolean publicText) {

    /** Of a text, in characters as people count them. */
    public static final int LONGEST_TEXT = 2000;

    /** Nothing but a text. */
    public static ActionInput saying(@Nullable String text) {
        return new ActionInput(text, null, null, null, null, null, null, null, null, null, null, null, false);
    }

    /** Whether this input was given. */
    boolean has(Input input) {
        return switch (input) {
            case TEXT -> text != null && !text.isBlank();
            case REASON -> reasonCode != null;
            case UNIT -> unit != null;
            case UNITS -> units != null && !units.isEmpty();
            case UNTIL -> until != null;
            case WORKING_DAYS -> workingDays != null;
            case OUTCOME -> outcome != null;
            case RATING -> rating != null;
            case TARGET -> targetNumber != null;
            case TYPE -> typeCode != null;
            case SEVERITY -> severity != null;
            case PROOF -> attachmentIds != null && !attachmentIds.isEmpty();
        };
    }

    List<UUID> attachments() {
        return attachmentIds == null ? List.of() : attachmentIds;
    }
}
