package org.civicgrid.portal.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.job.JobState;
import org.civicgrid.governance.job.Jobs;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.grid.exchange.CaseImports;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempt;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jobs of the background: the list, how one goes, stopping it, importing after a dry run, taking an import back. */
@Controller
@RequestMapping("/jobs")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('job:manage')")
class JobPageController {

    private static final int PAGE = 20;

    private final Jobs jobs;
    private final CaseImports imports;
    private final JobPages pages;
    private final JobWords words;
    private final Attempts attempts;
    private final Forms forms;

    @GetMapping
    String list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable JobState state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var found = jobs.list(by, null, state, new Paging(PAGE, after));
        model.addAttribute("lines", found.items().stream().map(pages::line).toList());
        model.addAttribute("next", found.next() == null ? null : address(state, found.next()));
        model.addAttribute("filtered", state != null);
        model.addAttribute("filter", filter(state));
        return "exchange/jobs";
    }

    private List<InputField> filter(@Nullable JobState state) {
        var states = Arrays.stream(JobState.values())
                .map(it -> new Choice(it.name(), words.state(it)))
                .toList();
        return forms.of("jobs.", Sent.nothing().with("state", state))
                .select("state", false, states)
                .form()
                .fields();
    }

    @GetMapping("/{id}")
    String page(@Acting ActingPost by, @PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.page(by, id, Sent.nothing()));
        return "exchange/job";
    }

    /** How it goes, asked for again and again; once it is over the whole page is fetched anew. */
    @GetMapping(path = "/{id}", headers = "HX-Request=true")
    String standing(@Acting ActingPost by, @PathVariable UUID id, Model model, HttpServletResponse answer) {
        var standing = pages.standing(jobs.find(by, id));
        if (standing.over()) {
            answer.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("standing", standing);
        return "exchange/job :: standing";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@Acting ActingPost by, @PathVariable UUID id, RedirectAttributes flash) {
        jobs.find(by, id);
        var stopped = attempts.of(Sent.nothing(), () -> jobs.cancel(by, id));
        flash.addFlashAttribute("notice", told("jobs.cancelled", stopped));
        return "redirect:" + JobPages.href(id);
    }

    @PostMapping("/{id}/commit")
    @PreAuthorize("hasAuthority('job:manage') and hasAuthority('case:import')")
    String commit(@Acting ActingPost by, @PathVariable UUID id, RedirectAttributes flash) {
        jobs.find(by, id);
        var ordered = attempts.of(Sent.nothing(), () -> imports.commit(by, id));
        flash.addFlashAttribute("notice", told("jobs.committed", ordered));
        return "redirect:"
                + JobPages.href(ordered.failed() ? id : ordered.done().id());
    }

    @PostMapping("/{id}/undo")
    @PreAuthorize("hasAuthority('job:manage') and hasAuthority('case:import')")
    ModelAndView undo(@Acting ActingPost by, @PathVariable UUID id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var ordered = imports.undo(by, id, sent.text(CaseImports.REASON));
                    return Answers.onward(JobPages.href(ordered.id()), Notice.done("jobs.undoing"), flash);
                },
                again -> Answers.page("exchange/job", pages.page(by, id, again)));
    }

    private static Notice told(String key, Attempt<?> attempt) {
        return attempt.failed() ? Notice.warning("jobs.refused", attempt.sent().told()) : Notice.done(key);
    }

    private static String address(@Nullable JobState state, String after) {
        return Addresses.of("/jobs", Map.of("state", state == null ? "" : state, "after", after));
    }
}
