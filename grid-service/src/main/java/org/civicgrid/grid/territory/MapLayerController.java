package org.civicgrid.grid.territory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Shapes for maps. */
@Tag(name = "Territories")
@RestController
@RequestMapping(path = "/api/v1/territories")
@RequiredArgsConstructor
class MapLayerController {

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final Clock clock;

    @Operation(summary = "The shapes of a territory (flagged self) and of its children as GeoJSON, CGCS2000")
    @PreAuthorize("hasAuthority('map:read')")
    @GetMapping(path = "/{code}/geojson", produces = "application/geo+json")
    @Nullable
    ResponseEntity<MapLayer> layer(@Acting ActingPost by, @PathVariable TerritoryCode code, WebRequest request) {
        var territory = map.require(by, code);
        var tag = "\"%s-%d-%s\"".formatted(code, territories.editionNumber(), CalendarZone.today(clock));
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
                .body(layer(territory));
    }

    private MapLayer layer(Territory around) {
        return MapLayer.of(territories.shapesAround(around).entrySet().stream()
                .map(shape -> MapLayer.Feature.of(
                        territories.require(shape.getKey()), shape.getKey() == around.id(), shape.getValue()))
                .toList());
    }
}
