package org.civicgrid.grid.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.statistics.CaseStatistics;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of cases. */
@Tag(name = "Statistics", description = "Figures of cases, exact at once and at the same cost at any volume")
@RestController
@RequestMapping(path = "/api/v1/statistics")
@RequiredArgsConstructor
class StatisticsController {

    /** Days that are shown when nobody says which. */
    private static final int USUAL_PERIOD = 30;

    private final CaseStatistics statistics;
    private final BrowsableMap map;

    @Operation(
            summary = "Figures of cases by day, domain, stage or child territory",
            description =
                    "Days are those of Asia/Shanghai, both inclusive; the last 30 by default. By stage the figures"
                            + " are the open cases of now, whatever the period; by territory the open cases of now stand beside"
                            + " the sums of the period as OPEN_<stage>. All are restated to the map of today or, with map=<date>,"
                            + " of that day; with map=as-was each day is told on its own.")
    @PreAuthorize("hasAuthority('statistics:read')")
    @GetMapping("/cases")
    FiguresView cases(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable TerritoryCode territory,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "by", defaultValue = "day") FiguresView.By group,
            @RequestParam(name = "map", defaultValue = "today") MapDay on) {
        var inside = map.requireOrHome(by, territory);
        if (group == FiguresView.By.stage) {
            return FiguresView.ofNow(inside, statistics.openNow(by, inside));
        }
        var last = Objects.requireNonNullElseGet(to, statistics::today);
        var first = Objects.requireNonNullElseGet(from, () -> usualStart(last));
        return period(by, inside, first, last, group, on);
    }

    /** A last day at the edge of the calendar is refused with the period, not here. */
    private static LocalDate usualStart(LocalDate last) {
        return last.getYear() < 1 ? last : last.minusDays(USUAL_PERIOD - 1);
    }

    private FiguresView period(
            ActingPost by, Territory inside, LocalDate first, LocalDate last, FiguresView.By group, MapDay on) {
        var figures =
                switch (group) {
                    case day -> statistics.sums(by, inside, first, last, CaseStatistics.By.DAY, on);
                    case domain -> statistics.sums(by, inside, first, last, CaseStatistics.By.DOMAIN, on);
                    default -> statistics.sumsByChild(by, inside, first, last, on);
                };
        return FiguresView.ofPeriod(inside, first, last, group, figures);
    }
}
