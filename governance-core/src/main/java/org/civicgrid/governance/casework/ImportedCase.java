package org.civicgrid.governance.casework;

import java.time.Instant;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A case of another system, checked and put into our words.
 *
 * @param number its number there
 * @param title null takes the type's name
 * @param reportedAt when it was reported there
 * @param stage where it stands; never {@link Stage#EVALUATED}
 * @param outcome how it ended; needed once it was fed back, null before
 * @param reachedAt when it came to stand there; the report's time when that is earlier
 * @param source what the other system said and we keep as text
 */
public record ImportedCase(
        String number,
        CaseType type,
        Severity severity,
        Channel channel,
        @Nullable String title,
        @Nullable String description,
        Place place,
        Instant reportedAt,
        Stage stage,
        @Nullable Outcome outcome,
        Instant reachedAt,
        Source source) {

    /** @throws IllegalArgumentException if stage and outcome do not go together */
    public ImportedCase {
        if (!fits(stage, outcome)) {
            throw new IllegalArgumentException(stage + " with outcome " + outcome);
        }
        reachedAt = reachedAt.isBefore(reportedAt) ? reportedAt : reachedAt;
    }

    /**
     * Where it happened.
     *
     * @param point in CGCS2000
     * @param crs name of the coordinate system in which it arrived
     */
    public record Place(LngLat point, String crs, @Nullable String address, Jurisdiction jurisdiction) {}

    /**
     * What the other system said; each at most 120 characters.
     *
     * @param agency who handled it there; not one of our units
     * @param dueAt the limit set there; ours is computed from our own
     * @param moved whether the place lay outside the district and was moved to the nearest point inside
     */
    public record Source(
            String type,
            String state,
            @Nullable String agency,
            @Nullable Instant dueAt,
            boolean moved) {}

    /** Whether a case in this stage may have this outcome, none being null. */
    public static boolean fits(Stage stage, @Nullable Outcome outcome) {
        return switch (stage) {
            case REPORTED, FILED, DISPATCHED, IN_PROGRESS -> outcome == null;
            case FED_BACK, CHECKED -> outcome != null && outcome.isOfHandling();
            case CLOSED -> outcome != null;
            case EVALUATED -> false;
        };
    }
}
