package org.civicgrid.portal.party;

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

/** Pages of what resident units offer: the search, one of them, entering, changing and ending. */
@Controller
@RequestMapping(Resources.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class ResourceController {

    private static final String LIST = "party/resources";

    private final ResourceLists lists;
    private final Resources resources;
    private final RegisterFlow flow;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page(LIST, lists.page(by, asked, lists.lines(by, asked))),
                again -> Answers.page(LIST, lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return flow.record(resources, by, id);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        return flow.draft(resources, by, preset);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return flow.create(resources, by, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        return flow.edit(resources, by, id);
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.change(resources, by, id, sent, flash);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.end(resources, by, id, sent, flash);
    }
}
