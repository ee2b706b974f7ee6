package org.civicgrid.grid.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates as a mapping says, strictly: 31 February is none. A local time that summer time skipped moves forward by
 * the gap, one that came twice is the earlier.
 */
final class MappedDates {

    private final DateTimeFormatter format;
    private final ZoneId zone;

    MappedDates(ImportMapping.Dates dates) {
        zone = ZoneId.of(dates.zone());
        format = DateTimeFormatter.ofPattern(
                        dates.pattern(), dates.locale() == null ? Locale.ROOT : Locale.forLanguageTag(dates.locale()))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The instant; empty when the text is no date of this pattern. */
    Optional<Instant> read(String text) {
        try {
            var parsed = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof ZonedDateTime zoned) {
                return Optional.of(zoned.toInstant());
            }
            return Optional.of(
                    parsed instanceof LocalDateTime local
                            ? local.atZone(zone).toInstant()
                            : LocalDate.from(parsed).atStartOfDay(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
