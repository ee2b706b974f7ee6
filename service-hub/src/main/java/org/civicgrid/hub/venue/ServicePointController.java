package org.civicgrid.hub.venue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.EntityTags;
import org.civicgrid.governance.problem.TaggedAnswers;
import org.civicgrid.governance.register.RegisterEnding;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDetails;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueDraft;
import org.civicgrid.governance.venue.VenueLevel;
import org.civicgrid.governance.venue.VenueQuery;
import org.civicgrid.governance.venue.VenueRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of service points over REST. */
@RestController
@RequestMapping(path = ServicePointController.PATH)
@RequiredArgsConstructor
@Tag(name = "service-points", description = "社区综合体、社区党群服务中心、小区党群服务站")
class ServicePointController {

    static final String PATH = "/api/v1/service-points";

    private final VenueRegister register;
    private final VenueDirectory directory;

    @Operation(summary = "List service points of a territory, complexes first")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping
    KeysetPage<ServicePointView> list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(required = false) @Nullable VenueLevel level,
            @RequestParam(required = false) @Nullable ServiceClass service,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return directory.list(by, new VenueQuery(territory, below, level, service, q, on), new Paging(limit, after));
    }

    @Operation(summary = "Draw the service points of a territory and below as GeoJSON (RFC 7946, CGCS2000)")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping(path = "/geojson", produces = "application/geo+json")
    PointLayer layer(@Acting ActingPost by, @RequestParam TerritoryCode territory) {
        return PointLayer.of(directory.placed(by, territory));
    }

    @Operation(summary = "Show a service point")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping("/{id}")
    ResponseEntity<ServicePointView> find(@Acting ActingPost by, @PathVariable int id) {
        return TaggedAnswers.ok(directory.find(by, id));
    }

    @Operation(summary = "Open a service point; a station stands in a compound, a centre in one community")
    @PreAuthorize("hasAuthority('venue:edit')")
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<ServicePointView> create(@Acting ActingPost by, @RequestBody VenueDraft draft) {
        return TaggedAnswers.created(PATH, register.create(by, draft));
    }

    @Operation(summary = "Change the details of a service point")
    @PreAuthorize("hasAuthority('venue:edit')")
    @PutMapping("/{id}")
    ResponseEntity<ServicePointView> change(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody VenueDetails details) {
        return TaggedAnswers.ok(register.change(by, id, EntityTags.requireVersion(ifMatch), details));
    }

    @Operation(summary = "End a service point on a day, for a reason")
    @PreAuthorize("hasAuthority('venue:edit')")
    @PostMapping("/{id}/end")
    ResponseEntity<ServicePointView> end(
            @Acting ActingPost by,
            @PathVariable int id,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody RegisterEnding ending) {
        return TaggedAnswers.ok(register.end(by, id, EntityTags.requireVersion(ifMatch), ending.on(), ending.reason()));
    }
}
