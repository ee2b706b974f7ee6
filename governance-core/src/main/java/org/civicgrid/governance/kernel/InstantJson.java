package org.civicgrid.governance.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes an instant as {@link Instant#toString} does, in UTC, without its formatter: that took 6 % of the
 * application's time for a list of cases in JSON.
 */
@JacksonComponent
class InstantJson extends ValueSerializer<Instant> {

    private static final int WITHOUT_SECONDS = "2026-11-23T01:00".length();

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
        json.writeString(text(moment));
    }

    static String text(Instant moment) {
        var text = LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
        return text.length() == WITHOUT_SECONDS ? text + ":00Z" : text + "Z";
    }
}
