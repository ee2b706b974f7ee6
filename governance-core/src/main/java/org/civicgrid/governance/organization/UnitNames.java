package org.civicgrid.governance.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicgrid.governance.database.Remembered;
import org.civicgrid.governance.kernel.CalendarZone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of units for lists, from memory; a new or renamed unit shows its name within a minute. */
@Component
public class UnitNames {

    private static final String TITLES = """
            select code, name, short_name from organization_unit
            where valid_from <= :today and (valid_to is null or valid_to > :today)
            """;

    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

    private final Remembered<Integer, UnitLabel> labels;
    private final Remembered<LocalDate, Map<String, UnitTitle>> titles;
    private final Clock clock;

    UnitNames(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        labels = new Remembered<>(
                SEEN_WITHIN,
                id -> jdbc.sql("select code, short_name as name from organization_unit where id = :id")
                        .param("id", id)
                        .query(UnitLabel.class)
                        .optional()
                        .orElse(new UnitLabel("", "")));
        titles = new Remembered<>(
                SEEN_WITHIN,
                today -> jdbc.sql(TITLES).param("today", today).query(UnitTitle.class).stream()
                        .collect(Collectors.toMap(UnitTitle::code, it -> it)));
    }

    /** Short name of a unit; null for null. */
    public @Nullable String of(@Nullable Integer id) {
        var label = label(id);
        return label == null ? null : label.name();
    }

    /** Code and short name of a unit; null for null. */
    public @Nullable UnitLabel label(@Nullable Integer id) {
        return id == null ? null : labels.get(id);
    }

    /** The unit in force with this code; however long a list is, all its units are read in one statement. */
    public Optional<UnitTitle> inForce(String code) {
        return Optional.ofNullable(
                Objects.requireNonNull(titles.get(CalendarZone.today(clock))).get(code));
    }

    /** A unit in force, by its code. */
    public record UnitTitle(String code, String name, String shortName) {}

    /** A unit as it is named in answers: by its stable code, and for people. */
    public record UnitLabel(String code, String name) {}
}
