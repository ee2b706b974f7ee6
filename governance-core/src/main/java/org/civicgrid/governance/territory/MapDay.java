package org.civicgrid.governance.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * On which map something is told: on today's ({@code today}), as it was on the day of which it speaks ({@code as-was}), or
 * restated to the map of any day.
 *
 * @param text as it stands in an address: {@code today}, {@code as-was} or an ISO date
 */
public record MapDay(@JsonValue String text) {

    /** Everything restated to the map in force. */
    public static final MapDay TODAY = new MapDay("today");

    /** Everything as it was on its own day. */
    public static final MapDay AS_WAS = new MapDay("as-was");

    /** @throws InvalidInput naming {@code map} unless it is one of the three */
    public MapDay {
        if (!text.equals("today") && !text.equals("as-was")) {
            day(text);
        }
    }

    /** @throws InvalidInput naming {@code map} unless it is one of the three */
    @JsonCreator
    public static MapDay valueOf(String text) {
        return new MapDay(text);
    }

    /** Today's unless something was given. */
    public static MapDay orToday(@Nullable MapDay given) {
        return given == null ? TODAY : given;
    }

    /** Restated to the map of a day. */
    public static MapDay of(LocalDate day) {
        return new MapDay(day.toString());
    }

    /** The day to whose map everything is restated; empty when everything stays as it was. */
    Optional<LocalDate> restatedTo(LocalDate today) {
        return equals(AS_WAS) ? Optional.empty() : Optional.of(equals(TODAY) ? today : day(text));
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 1949 || day.getYear() > 2999) {
                throw InvalidInput.of("map", "map-day", text);
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            throw InvalidInput.of("map", "map-day", text);
        }
    }
}
