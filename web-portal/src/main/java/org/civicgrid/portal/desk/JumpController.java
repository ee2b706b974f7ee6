package org.civicgrid.portal.desk;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.portal.form.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The box at the top of every page: leads to a case, a territory or a page, and otherwise searches the cases. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class JumpController {

    private static final String VIEW = "desk/jump";

    private final JumpPages pages;

    /** Goes there at once when there is one way only; the bare address asks for words, where the top has no room for the box. */
    @GetMapping("/jump")
    ModelAndView jump(@Acting ActingPost by, @RequestParam(required = false) @Nullable String q) {
        if (q == null) {
            return Answers.page(VIEW, JumpPage.asking());
        }
        var page = pages.of(by, q);
        if (page.q().isEmpty()) {
            return to("/cases");
        }
        if (!page.number().isEmpty()) {
            return to(page.number().get(0).href());
        }
        return page.isNothing() ? to(page.cases()) : Answers.page(VIEW, page);
    }

    /** The same while somebody types. */
    @GetMapping("/jump/found")
    String found(@Acting ActingPost by, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", pages.of(by, q));
        return VIEW + " :: found";
    }

    /** A redirect to an address that is encoded already. */
    private static ModelAndView to(String address) {
        var view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
