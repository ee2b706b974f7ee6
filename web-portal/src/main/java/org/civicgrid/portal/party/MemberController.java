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

/** Pages of members of regional committees: the list, one of them, giving a seat, changing, renewing and ending. */
@Controller
@RequestMapping(Members.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class MemberController {

    private final MemberLists lists;
    private final Members members;
    private final MemberRenewals renewals;
    private final RegisterFlow flow;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("party/members", lists.page(by, asked, lists.lines(by, asked))),
                again -> Answers.page("party/members", lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return flow.record(members, by, id);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        return flow.draft(members, by, preset);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return flow.create(members, by, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        return flow.edit(members, by, id);
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.change(members, by, id, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/renew")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView renewal(@Acting ActingPost by, @PathVariable int id) {
        return renewals.form(by, id);
    }

    @PostMapping("/{id:\\d{1,9}}/renew")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView renew(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return renewals.renew(by, id, sent, flash);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.end(members, by, id, sent, flash);
    }
}
