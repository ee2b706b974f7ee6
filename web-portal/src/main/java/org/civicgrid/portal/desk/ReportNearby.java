package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseLists;
import org.civicgrid.governance.casework.CaseSummary;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.ClockKind;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reporter should know before sending. */
@Component
@RequiredArgsConstructor
class ReportNearby {

    private final CaseTypeCatalogue types;
    private final CaseLists lists;
    private final Attempts attempts;
    private final Lamps lamps;
    private final Words words;

    /**
     * What is known.
     *
     * @param clock the limits of the type in words; null before a type was chosen
     * @param cases open cases nearby that are probably the same
     */
    record Near(@Nullable String clock, List<LinkedCase> cases) {}

    Near of(ActingPost by, Sent sent) {
        return types.inForce(sent.shown("typeCode"))
                .map(type -> new Near(clock(type), cases(by, type, sent)))
                .orElseGet(() -> new Near(null, List.of()));
    }

    private String clock(CaseType type) {
        var accept = type.limits().of(ClockKind.ACCEPT, Severity.NORMAL);
        var whole = type.limits().of(ClockKind.WHOLE, Severity.NORMAL);
        return words.of(
                "desk.report.clock",
                lamps.span(accept.amount(), accept.basis()),
                lamps.span(whole.amount(), whole.basis()));
    }

    /** Nothing while the place is not known. */
    private List<LinkedCase> cases(ActingPost by, CaseType type, Sent sent) {
        var place = attempts.of(sent, () -> sent.read(ReportNearby::point));
        return place.failed()
                ? List.of()
                : lists.duplicates(by, type, place.done().lng(), place.done().lat(), null).stream()
                        .map(this::link)
                        .toList();
    }

    private LinkedCase link(CaseSummary row) {
        return new LinkedCase(
                "nearby",
                row.number(),
                row.title(),
                lamps.of(row),
                words.of("stage.", row.stage()),
                Objects.requireNonNullElse(row.address(), row.place()));
    }

    private static LngLat point(Reading in) {
        return CoordinateTransform.toWgs84(
                new LngLat(in.requiredDegrees("lng", 180), in.requiredDegrees("lat", 90)),
                Objects.requireNonNullElse(in.constant(Crs.class, "place.crs"), Crs.CGCS2000));
    }
}
