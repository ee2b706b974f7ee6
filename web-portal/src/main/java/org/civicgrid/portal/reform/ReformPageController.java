package org.civicgrid.portal.reform;

import java.util.List;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of boundary reforms: the list, a reform with its preview, drafting it step by step, and deciding on it. */
@Controller
@RequestMapping(ReformPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class ReformPageController {

    private final ReformOffice office;
    private final ReformLists lists;
    private final ReformPages pages;
    private final StepDesk steps;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page("reform/list", lists.page(by, asked, lists.find(by, asked))),
                again -> Answers.page("reform/list", lists.page(by, again, KeysetPage.none())));
    }

    /** A reform, and what the step asks for that is about to be added. */
    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id, Sent asked) {
        return attempts.answer(
                asked, () -> record(by, id, asked, Sent.nothing()), again -> record(by, id, again, Sent.nothing()));
    }

    private ModelAndView record(ActingPost by, int id, Sent step, Sent decision) {
        return Answers.page("reform/reform", pages.page(by, id, step, decision));
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView draft() {
        return Answers.page("reform/edit", pages.draft(Sent.nothing()));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> onward(office.draft(by, sent.read(in -> ReformForms.read(in, List.of()))), "draft", flash),
                again -> Answers.page("reform/edit", pages.draft(again)));
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = office.find(by, id);
        return Answers.page("reform/edit", pages.edit(it, ReformForms.now(it)));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        var it = office.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    var draft = sent.read(in -> ReformForms.read(in, it.steps()));
                    return onward(office.change(by, id, version(sent), draft), "change", flash);
                },
                again -> Answers.page("reform/edit", pages.edit(it, again)));
    }

    @PostMapping("/{id:\\d{1,9}}/steps")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView add(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> onward(steps.add(by, id, sent), "step", flash),
                again -> record(by, id, again, Sent.nothing()));
    }

    @PostMapping("/{id:\\d{1,9}}/steps/remove")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView remove(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, sent, "step.removed", flash, version -> steps.remove(by, id, version, sent));
    }

    @PostMapping("/{id:\\d{1,9}}/steps/raise")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView raise(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, sent, "step.raised", flash, version -> steps.raise(by, id, version, sent));
    }

    @PostMapping("/{id:\\d{1,9}}/submit")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView submit(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, sent, "submit", flash, version -> office.submit(by, id, version));
    }

    @PostMapping("/{id:\\d{1,9}}/withdraw")
    @PreAuthorize("hasAuthority('reform:draft')")
    ModelAndView withdraw(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, sent, "withdraw", flash, version -> office.withdraw(by, id, version));
    }

    @PostMapping("/{id:\\d{1,9}}/approve")
    @PreAuthorize("hasAuthority('reform:approve')")
    ModelAndView approve(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, sent, "approve", flash, version -> office.approve(by, id, version, sent.text("decision")));
    }

    @PostMapping("/{id:\\d{1,9}}/send-back")
    @PreAuthorize("hasAuthority('reform:approve')")
    ModelAndView sendBack(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(
                by, id, sent, "send-back", flash, version -> office.sendBack(by, id, version, sent.text("decision")));
    }

    @PostMapping("/{id:\\d{1,9}}/undo")
    @PreAuthorize("hasAuthority('reform:approve')")
    ModelAndView undo(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return act(by, id, sent, "undo", flash, version -> office.undo(by, id, version, sent.text("decision")));
    }

    private ModelAndView act(
            ActingPost by, int id, Sent sent, String what, RedirectAttributes flash, IntFunction<Reform> act) {
        return attempts.answer(
                sent,
                () -> onward(act.apply(version(sent)), what, flash),
                again -> record(by, id, Sent.nothing(), again));
    }

    private static int version(Sent sent) {
        return sent.read(in -> in.requiredInteger("version"));
    }

    private static ModelAndView onward(Reform it, String done, RedirectAttributes flash) {
        return Answers.onward(ReformPages.href(it.id()), Notice.done("reform.done." + done), flash);
    }
}
