package org.civicgrid.portal.territory;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.territory.TerritoryPage.Line;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Walks the map by pages. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class TerritoryController {

    private static final int FOUND = 50;

    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final TerritoryPages pages;

    @GetMapping("/territories")
    String home(@Acting ActingPost by) {
        return "redirect:/territories/" + map.home(by).code();
    }

    @GetMapping("/territories/{code:\\d+}")
    String page(@Acting ActingPost by, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.of(by, map.require(by, new TerritoryCode(code))));
        return "territory/territory";
    }

    @GetMapping("/territories/search")
    String search(@Acting ActingPost by, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "found",
                territories.search(map.home(by), q, FOUND).stream()
                        .map(it -> new Line(
                                it.name(),
                                "/territories/" + it.code(),
                                it.code().digits()))
                        .toList());
        return "territory/search";
    }
}
