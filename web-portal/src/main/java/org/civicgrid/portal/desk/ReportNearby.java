package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.ClockKind;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reporter should know before sending. */
@Component
@RequiredArgsConstructor
class ReportNearby {

    private final CaseTypeCatalogue types;
    private final CaseReader reader;
    private final Lamps lamps;
    private final Words words;

    /**
     * What is known.
     *
     * @param clock the limits of the type in words; null before a type was chosen
     * @param cases open cases nearby that are probably the same
     */
    record Near(@Nullable String clock, List<LinkedCase> cases) {}

    Near of(ActingPost by, Map<String, String> sent) {
        var type = types.inForce(sent.getOrDefault("typeCode", "")).orElse(null);
        if (type == null) {
            return new Near(null, List.of());
        }
        return new Near(clock(type), cases(by, type, sent));
    }

    private String clock(CaseType type) {
        var accept = type.limits().of(ClockKind.ACCEPT, Severity.NORMAL);
        var whole = type.limits().of(ClockKind.WHOLE, Severity.NORMAL);
        return words.of(
                "desk.report.clock",
                lamps.span(accept.amount(), accept.basis()),
                lamps.span(whole.amount(), whole.basis()));
    }

    private List<LinkedCase> cases(ActingPost by, CaseType type, Map<String, String> sent) {
        try {
            var crs = sent.getOrDefault("place.crs", "");
            var point = CoordinateTransform.toWgs84(
                    new LngLat(degrees(sent, "lng"), degrees(sent, "lat")),
                    crs.isEmpty() ? Crs.CGCS2000 : Crs.valueOf(crs));
            return reader.duplicates(by, type, point.lng(), point.lat(), null).stream()
                    .map(row -> new LinkedCase(
                            "nearby",
                            row.number(),
                            row.title(),
                            lamps.of(row),
                            words.of("stage.", row.stage()),
                            Objects.requireNonNullElse(row.address(), row.place())))
                    .toList();
        } catch (IllegalArgumentException incomplete) {
            return List.of();
        }
    }

    private static double degrees(Map<String, String> sent, String name) {
        return Double.parseDouble(sent.getOrDefault(name, "").strip());
    }
}
