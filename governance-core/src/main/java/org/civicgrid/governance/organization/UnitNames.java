package org.civicgrid.governance.organization;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of units for lists, from memory; a renamed unit shows its new name within a minute. */
@Component
public class UnitNames {

    private final LoadingCache<Integer, UnitLabel> labels;

    UnitNames(JdbcClient jdbc) {
        labels = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(id -> jdbc.sql("select code, short_name as name from organization_unit where id = :id")
                        .param("id", id)
                        .query(UnitLabel.class)
                        .optional()
                        .orElse(new UnitLabel("", "")));
    }

    /** Short name of a unit; null for null. */
    public @Nullable String of(@Nullable Integer id) {
        return id == null ? null : labels.get(id).name();
    }

    /** Code and short name of a unit; null for null. */
    public @Nullable UnitLabel label(@Nullable Integer id) {
        return id == null ? null : labels.get(id);
    }

    /** A unit as it is named in answers: by its stable code, and for people. */
    public record UnitLabel(String code, String name) {}
}
