package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Severity;
import org.jspecify.annotations.Nullable;

/** What comes with an action; which fields it needs and takes is said by the list of possible actions. */
@Schema(name = "ActionInput")
record ActionRequest(
        @Schema(description = "At most 2,000 characters") @Nullable
        String text,

        @Nullable String reasonCode,
        @Schema(description = "Code of a unit") @Nullable String unit,

        @Schema(description = "Codes of units, for parts") @Nullable
        List<@NotNull String> units,

        @Nullable Instant until,
        @Nullable Integer workingDays,
        @Nullable Outcome outcome,
        @Schema(description = "1 to 5") @Nullable Integer rating,

        @Schema(description = "Number of another case") @Nullable
        String targetNumber,

        @Nullable String typeCode,
        @Nullable Severity severity,
        @Nullable List<@NotNull UUID> attachmentIds,

        @Schema(description = "Whether the reporter may read the text") @Nullable
        Boolean publicText) {

    ActionInput input() {
        return ActionInput.saying(text)
                .withReasonCode(reasonCode)
                .withUnit(unit)
                .withUnits(units)
                .withUntil(until)
                .withWorkingDays(workingDays)
                .withOutcome(outcome)
                .withRating(rating)
                .withTargetNumber(targetNumber)
                .withTypeCode(typeCode)
                .withSeverity(severity)
                .withAttachmentIds(attachmentIds)
                .withPublicText(Boolean.TRUE.equals(publicText));
    }
}
