package org.civicgrid.portal.force;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the posts within the granter's map, and each with its history. */
@Controller
@RequestMapping("/posts")
@PreAuthorize("hasAuthority('post:grant')")
@RequiredArgsConstructor
class PostPageController {

    private final PostPages pages;

    @GetMapping
    String list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean held,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable Integer unitId,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", pages.list(by, new PostFilter(q, role, held, territory, unitId), after));
        return "force/posts";
    }

    @GetMapping("/{id:\\d+}")
    String post(@Acting ActingPost by, @PathVariable int id, Model model) {
        model.addAttribute("page", pages.of(by, id));
        return "force/post";
    }
}
