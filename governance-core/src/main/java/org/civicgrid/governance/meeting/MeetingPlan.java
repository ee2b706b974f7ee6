package org.civicgrid.governance.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is planned to be.
 *
 * @param place where people meet, in words
 * @param lng degrees east, CGCS2000; null for the middle of the host's territory
 * @param lat degrees north, CGCS2000
 * @param quorum null for that of its kind
 * @param agenda new items, in order; what is carried over comes by itself
 * @param guests without a voice; the members of the committee come by themselves
 */
public record MeetingPlan(
        @Nullable String title,
        @Nullable String place,
        @Nullable Double lng,
        @Nullable Double lat,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Quorum quorum,
        @Nullable List<@Nullable Item> agenda,
        @Nullable List<@Nullable Guest> guests) {

    /**
     * An item on the agenda.
     *
     * @param proposer who proposed it, in words
     */
    public record Item(@Nullable String text, @Nullable String proposer) {}

    /**
     * Somebody who is heard.
     *
     * @param represents whom, in words; null for themselves
     */
    public record Guest(@Nullable String name, @Nullable String represents) {}
}
