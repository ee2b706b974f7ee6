package org.civicgrid.grid.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.casework.Stage;
import org.civicgrid.governance.kernel.Crs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the columns of another system's file mean, as {@code docs/import-mapping.md} describes it. Keys that may be left
 * out are null here; {@link MappingReader} has checked that the others are there and agree with one another.
 *
 * @param system short name of the other system; its numbers are unique in it
 * @param department code of the department whose system it is: what is in force for its matters in communities holds for
 *     its rows; null when it is no department's
 * @param replay whether it is foreign data of which nobody is notified
 */
record ImportMapping(
        String name,
        String system,
        Integer version,
        @Nullable String department,
        @Nullable Boolean replay,
        @Nullable String encoding,
        @Nullable String delimiter,
        Columns columns,
        Dates dates,
        Types types,
        Map<String, State> states,
        @Nullable Map<String, Channel> channels,
        Place place) {

    /** Our field → name of the column. */
    record Columns(
            String externalNumber,
            String type,
            String createdAt,
            String state,
            @Nullable String stateAt,
            @Nullable String closedAt,
            @Nullable String dueAt,
            @Nullable String channel,
            @Nullable String agency,
            @Nullable String address,
            String lng,
            String lat,
            @Nullable String title,
            @Nullable String description) {}

    /** How a date is read: letters of {@link java.time.format.DateTimeFormatter}, a zone and a language tag. */
    record Dates(String pattern, String zone, @Nullable String locale) {}

    /** Source type → ours: the exact value first, then the longest prefix, then the default. */
    record Types(
            @Nullable Map<String, Target> exact,
            @Nullable Map<String, Target> prefix,

            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable
            Target fallback) {}

    /** A type of our catalogue; {@code severity} null takes the type's own. */
    record Target(String code, @Nullable Severity severity) {

        /** Written as a text, or as an object with a severity. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Target of(JsonNode node) {
            if (node.isString()) {
                return new Target(node.stringValue(), null);
            }
            var known = List.of("code", "severity");
            if (!node.isObject()
                    || !node.path("code").isString()
                    || !node.propertyNames().stream().allMatch(known::contains)) {
                throw new IllegalArgumentException("a code, or an object with code and severity");
            }
            var severity = node.path("severity");
            return new Target(
                    node.path("code").stringValue(),
                    severity.isMissingNode() || severity.isNull() ? null : Severity.valueOf(severity.stringValue()));
        }
    }

    /** Where a case in such a state stands with us, and how it ended. */
    record State(Stage stage, @Nullable Outcome outcome) {}

    /**
     * How coordinates become a place of the district.
     *
     * @param affine a, b, c, d, e, f of lng′ = a·lng + b·lat + c, lat′ = d·lng + e·lat + f
     * @param crs system of the coordinates after that
     * @param placeholders (lat, lng) that stand for an unknown place in the source
     * @param missing only {@code error}
     */
    record Place(
            @Nullable List<Double> affine,
            Crs crs,
            @Nullable List<List<Double>> placeholders,
            @Nullable String missing,
            @Nullable String outside) {

        boolean movesToNearest() {
            return "nearest".equals(outside);
        }
    }

    boolean isReplay() {
        return Boolean.TRUE.equals(replay);
    }

    char separator() {
        return delimiter == null ? ',' : delimiter.charAt(0);
    }
}
