package org.civicgrid.portal.desk;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Sent;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of supervision: what is overdue, what owes a reply, and urging and supervising from there. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class SupervisionController {

    private final SupervisionPages pages;
    private final BulkRound round;

    @GetMapping("/supervision")
    ModelAndView ledger(@Acting ActingPost by, SupervisionQuery query) {
        return page(by, query, Sent.nothing());
    }

    @PostMapping("/supervision/urging")
    @PreAuthorize("hasAuthority('case:act')")
    ModelAndView urge(@Acting ActingPost by, SupervisionQuery query, Sent sent, RedirectAttributes flash) {
        return act(by, Action.URGE, query, sent, flash);
    }

    @PostMapping("/supervision/supervising")
    @PreAuthorize("hasAuthority('case:act')")
    ModelAndView supervise(@Acting ActingPost by, SupervisionQuery query, Sent sent, RedirectAttributes flash) {
        return act(by, Action.SUPERVISE, query, sent, flash);
    }

    private ModelAndView act(
            ActingPost by, Action action, SupervisionQuery query, Sent sent, RedirectAttributes flash) {
        return round.answer(
                new BulkRound.Order(by, action, sent, query.here()),
                (in, number) -> ActionRequests.demand(action, in),
                again -> page(by, query, again),
                flash);
    }

    private ModelAndView page(ActingPost by, SupervisionQuery query, Sent sent) {
        return Answers.page("desk/supervision", pages.of(by, query, sent));
    }
}
