package org.civicgrid.portal.catalogue;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.casework.RoutingRules;
import org.civicgrid.governance.casework.RoutingTrial;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The routing rules: the list, trying them out, and changes that are looked at before they are published. */
@Controller
@RequestMapping(RoutingPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class RoutingController {

    private final RoutingRules rules;
    private final RoutingPages pages;
    private final Attempts attempts;

    /** The list, and what the rules say about a made-up case when one was asked about. */
    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return asked.text("type") == null
                ? list(by, asked, null)
                : attempts.answer(
                        asked, () -> list(by, asked, pages.tryOut(by, asked)), again -> list(by, again, null));
    }

    private ModelAndView list(ActingPost by, Sent asked, @Nullable RoutingTrial trial) {
        return Answers.page("catalogue/routing", pages.page(by, asked, trial));
    }

    @GetMapping("/change")
    ModelAndView change(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable Integer rule,
            @RequestParam(required = false) @Nullable String before,
            Sent asked) {
        return change(by, pages.usual(by, RoutingPages.kind(asked), rule, before), null);
    }

    /** Looks ahead at a change; nothing is written. */
    @PostMapping("/preview")
    ModelAndView preview(@Acting ActingPost by, Sent sent) {
        return attempts.answer(
                sent,
                () -> change(by, sent, rules.preview(by, sent.read(pages::read))),
                again -> change(by, again, null));
    }

    @PostMapping
    ModelAndView publish(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    rules.apply(by, sent.read(pages::read));
                    return Answers.onward(RoutingPages.PATH, Notice.done("catalogue.rule.published"), flash);
                },
                again -> change(by, again, null));
    }

    private ModelAndView change(ActingPost by, Sent sent, @Nullable RoutingImpact impact) {
        return Answers.page("catalogue/routing-change", pages.change(by, sent, impact));
    }
}
