package org.civicgrid.portal.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 has it, for the description alone; some problems have further members. */
@Schema(name = ProblemDocument.NAME, additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record ProblemDocument(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Stable code",
                example = "urn:civicgrid:problem:invalid-input")
        String type,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In the caller's language")
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int status,

        @Schema(description = "What to do about it, in the caller's language") @Nullable
        String detail,

        @Nullable String instance,

        @Schema(description = "Every faulty value, when the input is at fault") @Nullable
        List<Fault> errors) {

    static final String NAME = "Problem";

    /** What is wrong with one value. */
    @Schema(name = "Fault")
    record Fault(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "place.lng")
            String field,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Stable code")
            String code,

            @Schema(description = "The refused value, shortened") @Nullable
            String value,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In the caller's language")
            String message,

            @Schema(description = "What to do about it, in the caller's language") @Nullable
            String remedy) {}
}
