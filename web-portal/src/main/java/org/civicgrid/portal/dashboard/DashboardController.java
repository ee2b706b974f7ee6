package org.civicgrid.portal.dashboard;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.territory.MapDay;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of a territory within the reach. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('statistics:read')")
class DashboardController {

    private static final Set<Integer> PERIODS = Set.of(1, 7, 30, 90, 365);

    private final DashboardPrinter printer;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;

    @GetMapping("/dashboard")
    String dashboard(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "30") int period,
            @RequestParam(name = "map", defaultValue = "today") MapDay on,
            Model model) {
        model.addAttribute(
                "dashboard", printer.print(by, place(by, territory), PERIODS.contains(period) ? period : 30, on));
        return "dashboard/dashboard";
    }

    private Territory place(ActingPost by, @Nullable String code) {
        return code == null || code.isBlank()
                ? territories.require(by.reach().territoryId())
                : map.require(by, new TerritoryCode(code));
    }
}
