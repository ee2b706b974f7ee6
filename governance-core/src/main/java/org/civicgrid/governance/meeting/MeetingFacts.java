package org.civicgrid.governance.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.kernel.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is called, where and when it takes place, and by which rule it resolves: checked.
 *
 * @param point in CGCS2000; null for the middle of the host's territory
 */
record MeetingFacts(
        String title, String place, @Nullable LngLat point, Instant startsAt, Instant endsAt, Quorum quorum) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Reads the fields; what is faulty is noted. */
    static MeetingFacts read(FormInput form, MeetingPlan plan, Quorum usual, Instant now) {
        var starts = requireNonNullElse(plan.startsAt(), now);
        var ends = requireNonNullElse(plan.endsAt(), starts.plusSeconds(1));
        var latest = now.plus(Duration.ofDays(366));
        form.when(plan.startsAt() == null, "startsAt", "required", null);
        form.when(plan.endsAt() == null, "endsAt", "required", null);
        form.when(starts.isAfter(latest), "startsAt", "meeting-too-far", null);
        form.when(
                !ends.isAfter(starts) || ends.isAfter(starts.plus(LONGEST)),
                "endsAt",
                "meeting-ends",
                null,
                LONGEST.toHours());
        return new MeetingFacts(
                form.required("title", plan.title(), 80),
                form.required("place", plan.place(), 120),
                point(form, plan.lng(), plan.lat()),
                starts,
                ends,
                requireNonNullElse(plan.quorum(), usual));
    }

    private static @Nullable LngLat point(FormInput form, @Nullable Double lng, @Nullable Double lat) {
        form.when(lng == null && lat != null, "lng", "required", null);
        form.when(lat == null && lng != null, "lat", "required", null);
        form.when(lng != null && !(lng >= -180 && lng <= 180), "lng", "out-of-range", lng, -180, 180);
        form.when(lat != null && !(lat >= -90 && lat <= 90), "lat", "out-of-range", lat, -90, 90);
        return lng == null || lat == null ? null : new LngLat(lng, lat);
    }

    /** The day on which it takes place, Asia/Shanghai: voices are judged on it. */
    LocalDate day() {
        return LocalDate.ofInstant(startsAt, CalendarZone.SHANGHAI);
    }

    private static String inWords(Instant moment) {
        return LocalDateTime.ofInstant(moment, CalendarZone.SHANGHAI)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /** What the audit compares before and after a change. */
    Map<String, Object> compared() {
        var compared = new LinkedHashMap<String, Object>();
        compared.put("title", title);
        compared.put("meetingPlace", place);
        compared.put("point", point == null ? "" : point.lng() + ", " + point.lat());
        compared.put("startsAt", inWords(startsAt));
        compared.put("endsAt", inWords(endsAt));
        compared.put("quorum", quorum);
        return compared;
    }
}
