package org.civicgrid.portal.frame;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The address of the platform itself: leads to the first page of one's menu, which for most is the worklist. */
@Controller
@PreAuthorize("isAuthenticated()")
class HomeController {

    private final Menu menu;

    HomeController(Menu menu) {
        this.menu = menu;
    }

    @GetMapping("/")
    String home(@ModelAttribute(name = "frame", binding = false) Frame frame) {
        var acting = frame.acting();
        return "redirect:" + (acting == null ? "/guide" : menu.home(acting.role()));
    }
}
