package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.Crs;
import org.jspecify.annotations.Nullable;

/** What somebody reports; lengths, times and places are judged by the desk. */
@Schema(name = "Report")
record ReportRequest(
        @NotNull @Schema(description = "Code of a case type in force", example = "URB-0101")
        String typeCode,

        @Schema(description = "At most 120 characters; absent takes the type's name") @Nullable
        String title,

        @Schema(description = "At most 4,000 characters") @Nullable
        String description,

        @Schema(description = "Absent takes the type's") @Nullable
        Severity severity,

        @NotNull Channel channel,
        @NotNull @Valid Place place,
        @Valid @Nullable Reporter reporter,

        @Schema(description = "Files uploaded before by the same post, at most 9") @Nullable
        List<@NotNull UUID> attachmentIds,

        @Schema(description = "When it happened; absent takes the moment of the report") @Nullable
        Instant occurredAt,

        @Schema(
                description = "What the type asks further, by name: texts, dates like 2026-11-26, numbers and truth"
                        + " values. GET /case-types tells the JSON Schema of each type; no personal data.",
                example = "{\"size\":\"LARGE\",\"depth\":12}")
        @Nullable
        Map<String, @Nullable Object> extraFields) {

    /** Where it happened. */
    @Schema(name = "ReportPlace")
    record Place(
            @NotNull @Schema(description = "Degrees east", example = "104.1012")
            Double lng,

            @NotNull @Schema(description = "Degrees north", example = "30.6598")
            Double lat,

            @Schema(description = "Coordinate system of the point; absent is CGCS2000") @Nullable
            Crs crs,

            @Schema(description = "At most 200 characters") @Nullable
            String address,

            @Schema(description = "Settles a point near a border: a candidate, or a territory that contains the point")
            @Nullable
            String territoryCode) {}

    /** Who told it, when it was not the acting post itself. */
    @Schema(name = "ReportReporter")
    record Reporter(
            @Nullable String name,
            @Nullable String phone,

            @Schema(description = "Whether the reporter asked not to be named") @Nullable
            Boolean confidential) {}

    Report report() {
        return new Report(
                typeCode,
                title,
                description,
                severity,
                channel,
                new Report.Place(place.lng, place.lat, place.crs, place.address, place.territoryCode),
                reporter == null
                        ? null
                        : new Report.Reporter(
                                reporter.name, reporter.phone, Boolean.TRUE.equals(reporter.confidential)),
                attachmentIds == null ? List.of() : attachmentIds,
                occurredAt,
                extraFields == null ? Map.of() : extraFields);
    }
}
