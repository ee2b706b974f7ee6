package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicgrid.governance.kernel.Crs;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param typeCode code of a type in force
 * @param title null takes the type's name
 * @param severity null takes the type's
 * @param attachmentIds uploaded before by the same post
 * @param occurredAt null takes the moment of the report
 * @param extraFields what it says in the further fields of the type: texts, numbers and truth values by name
 */
public record Report(
        String typeCode,
        @Nullable String title,
        @Nullable String description,
        @Nullable Severity severity,
        Channel channel,
        Place place,
        @Nullable Reporter reporter,
        List<UUID> attachmentIds,
        @Nullable Instant occurredAt,
        Map<String, @Nullable Object> extraFields) {

    /** A report that says nothing in further fields. */
    public Report(
            String typeCode,
            @Nullable String title,
            @Nullable String description,
            @Nullable Severity severity,
            Channel channel,
            Place place,
            @Nullable Reporter reporter,
            List<UUID> attachmentIds,
            @Nullable Instant occurredAt) {
        this(typeCode, title, description, severity, channel, place, reporter, attachmentIds, occurredAt, Map.of());
    }

    /**
     * Where it happened.
     *
     * @param crs coordinate system of the point; null is CGCS2000, as a phone's satellite receiver gives it
     * @param territoryCode settles a point near a border: one of the candidates, or a territory that contains the point
     */
    public record Place(
            double lng,
            double lat,
            @Nullable Crs crs,
            @Nullable String address,
            @Nullable String territoryCode) {}

    /** Who told it, when it was not the acting post itself. */
    public record Reporter(@Nullable String name, @Nullable String phone, boolean confidential) {}
}
