package org.civicgrid.grid.territory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.kernel.LngLat;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The territories that the acting post may browse; any other is answered as if it did not exist. */
@Tag(name = "Territories", description = "The one map: five levels, micro-grids, and where a point lies")
@RestController
@RequestMapping(path = "/api/v1/territories")
@PreAuthorize("hasAuthority('map:read')")
@RequiredArgsConstructor
class TerritoryController {

    private final BrowsableMap map;
    private final TerritoryRegistry territories;

    @Operation(summary = "Find territories by name, code or pinyin initials, higher levels first")
    @GetMapping
    List<TerritoryView> search(
            @Acting ActingPost by, @RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        return views(territories.search(map.home(by), q, Paging.first(limit).limit()));
    }

    @Operation(summary = "One territory, past or present")
    @GetMapping("/{code}")
    TerritoryView territory(@Acting ActingPost by, @PathVariable TerritoryCode code) {
        return TerritoryView.of(map.require(by, code));
    }

    @Operation(summary = "The territories one level below, in force today, by code")
    @GetMapping("/{code}/children")
    List<TerritoryView> children(@Acting ActingPost by, @PathVariable TerritoryCode code) {
        return views(territories.children(map.require(by, code)));
    }

    @Operation(summary = "From the district down to the territory itself")
    @GetMapping("/{code}/path")
    List<TerritoryView> path(@Acting ActingPost by, @PathVariable TerritoryCode code) {
        return views(territories.path(map.require(by, code)));
    }

    @Operation(summary = "How many territories of each level and kind lie below, and how many people live there")
    @GetMapping("/{code}/summary")
    SummaryView summary(@Acting ActingPost by, @PathVariable TerritoryCode code) {
        var territory = map.require(by, code);
        return SummaryView.of(territory, territories.summary(territory));
    }

    @Operation(summary = "The building micro-grids of a grid, by code")
    @GetMapping("/{code}/micro-grids")
    List<MicroGridView> microGrids(@Acting ActingPost by, @PathVariable TerritoryCode code) {
        var grid = map.require(by, ofLevel(Level.GRID, code));
        return territories.microGrids(grid).stream().map(MicroGridView::of).toList();
    }

    @Operation(summary = "The grids beside its home grid into which a compound reaches")
    @GetMapping("/{code}/overlaps")
    List<TerritoryView> overlaps(@Acting ActingPost by, @PathVariable TerritoryCode code) {
        var compound = map.require(by, ofLevel(Level.COMPOUND, code));
        return views(map.among(by, territories.overlaps(compound)));
    }

    @Operation(summary = "The finest territory at a point, with the neighbours when it lies near a border")
    @GetMapping("/locate")
    LocationView locate(
            @Acting ActingPost by,
            @RequestParam double lng,
            @RequestParam double lat,
            @RequestParam(defaultValue = "CGCS2000") Crs crs) {
        var location = map.locate(by, point(lng, lat), crs);
        return LocationView.of(
                location,
                territories.path(location.jurisdiction()),
                microGrid(location.jurisdiction().microGridId()));
    }

    private @Nullable MicroGrid microGrid(@Nullable Integer id) {
        return id == null ? null : territories.microGrid(id).orElse(null);
    }

    private static LngLat point(double lng, double lat) {
        new InvalidInput.Collector()
                .when(!(Math.abs(lng) <= 180), "lng", "longitude", lng)
                .when(!(Math.abs(lat) <= 90), "lat", "latitude", lat)
                .refuseIfAny();
        return new LngLat(lng, lat);
    }

    private static TerritoryCode ofLevel(Level level, TerritoryCode code) {
        if (code.level() != level) {
            throw InvalidInput.of("code", "level-" + level.name().toLowerCase(java.util.Locale.ROOT), code);
        }
        return code;
    }

    private static List<TerritoryView> views(List<Territory> territories) {
        return territories.stream().map(TerritoryView::of).toList();
    }
}
