package org.civicgrid.governance.casework;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A checked report, ready to become a case.
 *
 * @param answers what it says in the further fields of its type, by name
 */
record NewCase(
        CaseType type,
        Severity severity,
        Channel channel,
        String title,
        String description,
        Place place,
        @Nullable Long parentId,
        @Nullable Integer reporterPostId,
        Instant occurredAt,
        Map<String, Object> answers,
        Origin origin) {

    /** Where it happened; the point in CGCS2000. */
    record Place(LngLat point, String sourceCrs, @Nullable String address, Jurisdiction jurisdiction) {}

    /** Where it was taken over from; all null for a case of our own. */
    record Origin(
            @Nullable String system,
            @Nullable String number,
            boolean replay,
            @Nullable UUID importId) {
        static final Origin OWN = new Origin(null, null, false, null);
    }
}
