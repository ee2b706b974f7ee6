package org.civicgrid.portal.venue;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.register.RegisterFlow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of service points: list and map of a territory, one of them, opening, changing and ending. */
@Controller
@RequestMapping(Venues.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class VenueController {

    private final VenueLists lists;
    private final Venues venues;
    private final RegisterFlow flow;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("venue/list", lists.page(by, asked, lists.find(by, asked))),
                again -> Answers.page("venue/list", lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return flow.record(venues, by, id);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        return flow.draft(venues, by, preset);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return flow.create(venues, by, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        return flow.edit(venues, by, id);
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.change(venues, by, id, sent, flash);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.end(venues, by, id, sent, flash);
    }
}
