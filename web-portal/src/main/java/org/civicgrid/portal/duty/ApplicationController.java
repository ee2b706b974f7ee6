package org.civicgrid.portal.duty;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.duty.AdmissionAction;
import org.civicgrid.governance.duty.AdmissionDesk;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications for admission: the list, one of them with its next act, drafting and wording anew. */
@Controller
@RequestMapping(ApplicationPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('duty:read')")
class ApplicationController {

    private final AdmissionDesk desk;
    private final ApplicationPages pages;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("duty/applications", pages.page(by, asked, pages.find(by, asked))),
                again -> Answers.page("duty/applications", pages.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam(required = false) @Nullable AdmissionAction act) {
        return record(by, id, act, Sent.nothing());
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('duty:apply')")
    ModelAndView draft(@Acting ActingPost by) {
        return Answers.page("duty/form", pages.draft(by, Sent.nothing()));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('duty:apply')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> onward(desk.create(by, sent.read(DutyWords::terms)).id(), flash),
                again -> Answers.page("duty/form", pages.draft(by, again)));
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('duty:apply')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = desk.find(by, id);
        return Answers.page("duty/form", pages.edit(by, it, ApplicationPages.now(it)));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('duty:apply')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        var it = desk.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    return onward(
                            desk.change(by, id, version, sent.read(DutyWords::terms))
                                    .id(),
                            flash);
                },
                again -> Answers.page("duty/form", pages.edit(by, it, again)));
    }

    @PostMapping("/{id:\\d{1,9}}/acts/{action}")
    ModelAndView act(
            @Acting ActingPost by,
            @PathVariable int id,
            @PathVariable("action") String slug,
            Sent sent,
            RedirectAttributes flash) {
        var action = AdmissionAction.named(slug);
        return attempts.answer(
                sent,
                () -> {
                    var version = sent.read(in -> in.integer("version"));
                    return onward(
                            desk.act(by, id, action, sent.read(ApplicationPages::input), version)
                                    .id(),
                            flash);
                },
                again -> record(by, id, action, again));
    }

    private ModelAndView record(ActingPost by, int id, @Nullable AdmissionAction act, Sent sent) {
        return Answers.page("duty/application", pages.record(by, id, act, sent));
    }

    private static ModelAndView onward(int id, RedirectAttributes flash) {
        return Answers.onward(ApplicationPages.PATH + "/" + id, Notice.done("duty.done"), flash);
    }
}
