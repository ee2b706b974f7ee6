package org.civicgrid.portal.force;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows units: along the map, by name, and each with its posts. */
@Controller
@RequestMapping("/units")
@PreAuthorize("hasAuthority('map:read')")
@RequiredArgsConstructor
class UnitPageController {

    private final UnitPages pages;
    private final BrowsableMap map;

    @GetMapping
    String tree(@Acting ActingPost by, @RequestParam(required = false) @Nullable TerritoryCode territory, Model model) {
        model.addAttribute("page", pages.tree(by, map.requireOrHome(by, territory)));
        return "force/units";
    }

    @GetMapping("/search")
    String search(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UnitKind kind,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", pages.search(by, q, kind, ended, after));
        return "force/unit-search";
    }

    @GetMapping("/{id:\\d+}")
    String unit(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", pages.of(by, id, ended, after));
        return "force/unit";
    }
}
