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

/** Pages of Party organisations: the organisation chart, the list, one of them, setting up, changing and ending. */
@Controller
@RequestMapping(Parties.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class PartyController {

    private final PartyTrees trees;
    private final PartyLists lists;
    private final Parties parties;
    private final RegisterFlow flow;
    private final Attempts attempts;

    @GetMapping({"", PartyTrees.CHART_BELOW})
    ModelAndView tree(@Acting ActingPost by, Sent asked) {
        return Answers.page("party/tree", trees.page(by, asked.text("territory")));
    }

    /** The part of the chart below an organisation, for a page that shows the rest. */
    @GetMapping(PartyTrees.CHART_BELOW + "/{id:\\d{1,9}}")
    ModelAndView below(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("party/tree :: part", trees.below(by, id));
    }

    @GetMapping("/list")
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("party/list", lists.page(by, false, asked, lists.parties(by, asked))),
                again -> Answers.page("party/list", lists.page(by, false, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return flow.record(parties, by, id);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        return flow.draft(parties, by, preset);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return flow.create(parties, by, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        return flow.edit(parties, by, id);
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.change(parties, by, id, sent, flash);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.end(parties, by, id, sent, flash);
    }
}
