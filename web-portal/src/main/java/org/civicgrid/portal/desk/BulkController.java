package org.civicgrid.portal.desk;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One act on the cases that were ticked in a list: first what it would do to each, then the doing. */
@Controller
@RequestMapping("/worklist/bulk")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:act')")
class BulkController {

    private final BulkPages pages;
    private final BulkRound round;
    private final ActionRequests requests;

    @GetMapping
    ModelAndView look(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        var action = action(by, sent);
        var chosen = BulkRound.chosen(sent).size();
        return chosen == 0 || chosen > BulkRound.MOST
                ? Answers.onward(
                        BulkPages.back(sent), Notice.warning("bulk.choose", String.valueOf(BulkRound.MOST)), flash)
                : page(by, action, sent);
    }

    @PostMapping
    ModelAndView act(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        var action = action(by, sent);
        return round.answer(
                new BulkRound.Order(by, action, sent, BulkPages.back(sent)),
                (in, number) -> ActionRequests.same(in, action == Action.DISPATCH ? BulkPages.unit(number) : null),
                again -> page(by, action, again),
                flash);
    }

    private ModelAndView page(ActingPost by, Action action, Sent sent) {
        return Answers.page("desk/bulk", pages.of(by, action, sent));
    }

    private Action action(ActingPost by, Sent sent) {
        var action = requests.action(sent.shown("act"));
        if (!BulkActs.of(by.role()).contains(action)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return action;
    }
}
