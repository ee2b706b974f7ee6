package org.civicgrid.grid.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseLists;
import org.civicgrid.governance.casework.CaseSummary;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.kernel.CoordinateTransform;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open cases that are probably the one about to be reported. */
@Tag(name = "Cases")
@RestController
@RequestMapping(path = "/api/v1/cases/duplicates")
@RequiredArgsConstructor
class DuplicateController {

    private static final int LONGEST_TEXT = 200;

    private final CaseLists lists;
    private final CaseTypeCatalogue types;
    private final Clock clock;

    @Operation(
            summary = "Open cases of the same type near a point, at most ten",
            description = "Radius and window are the type's. Follow one of them instead of reporting it again.")
    @PreAuthorize("hasAuthority('case:read')")
    @GetMapping
    List<NearbyView> near(
            @Acting ActingPost by,
            @RequestParam String typeCode,
            @RequestParam double lng,
            @RequestParam double lat,
            @RequestParam(defaultValue = "CGCS2000") Crs crs,
            @RequestParam(required = false) @Nullable String text,
            Locale locale) {
        var type = types.inForce(typeCode);
        new InvalidInput.Collector()
                .when(type.isEmpty(), "typeCode", "type-unknown", typeCode)
                .when(!(Math.abs(lng) <= 180), "lng", "longitude", lng)
                .when(!(Math.abs(lat) <= 90), "lat", "latitude", lat)
                .when(text != null && text.length() > LONGEST_TEXT, "text", "too-long", text, LONGEST_TEXT)
                .refuseIfAny();
        var point = CoordinateTransform.toWgs84(new LngLat(lng, lat), crs);
        return lists.duplicates(by, type.orElseThrow(), point.lng(), point.lat(), text).stream()
                .map(it -> view(it, point, locale))
                .toList();
    }

    private NearbyView view(CaseSummary it, LngLat point, Locale locale) {
        var metres = CoordinateTransform.metresBetween(point, new LngLat(it.lng(), it.lat()));
        return new NearbyView(Math.round(metres), CaseSummaryView.of(it, clock.instant(), locale));
    }

    /**
     * A case nearby.
     *
     * @param metres from the point asked for
     */
    record NearbyView(long metres, CaseSummaryView of) {}
}
