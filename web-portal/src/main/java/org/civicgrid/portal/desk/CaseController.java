package org.civicgrid.portal.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReporters;
import org.civicgrid.portal.form.Addresses;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case, and what is done from it. */
@Controller
@RequestMapping("/cases/{number:\\d{8}-\\d+}")
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class CaseController {

    private static final String VIEW = "desk/case";

    private final CasePages pages;
    private final CaseDesk desk;
    private final CaseReporters reporters;
    private final ActionRequests requests;
    private final Attempts attempts;

    /**
     * The page.
     *
     * @param act the action whose form is open beside that of the next one
     * @param history {@code all} to show it from its beginning
     */
    @GetMapping
    ModelAndView page(
            @Acting ActingPost by,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String history) {
        return Answers.page(
                VIEW, pages.of(by, new CaseNumber(number), ActionRequests.asked(act), "all".equals(history)));
    }

    /** The form alone; the whole page anew when the case is no longer as the reader sees it. */
    @GetMapping(
            headers = "HX-Request=true",
            params = {"act", "version"})
    ModelAndView form(
            @Acting ActingPost by,
            @PathVariable String number,
            @RequestParam String act,
            @RequestParam int version,
            HttpServletResponse answer) {
        var acts = pages.acts(by, new CaseNumber(number), ActionRequests.asked(act));
        if (acts.version() != version || !acts.problems().isEmpty()) {
            answer.setHeader("HX-Redirect", Addresses.of("/cases/" + number, Map.of("act", act)));
        }
        return new ModelAndView(VIEW + " :: others", "acts", acts);
    }

    /** The whole history alone. */
    @GetMapping(
            headers = "HX-Request=true",
            params = {"history", "!act"})
    ModelAndView history(@Acting ActingPost by, @PathVariable String number) {
        return new ModelAndView(VIEW + " :: history", "history", pages.history(by, new CaseNumber(number)));
    }

    /** Where a refused action was sent to, asked for as an address (by a change of language, say): its form. */
    @GetMapping("/actions/{action}")
    String refused(@PathVariable String number, @PathVariable String action) {
        return "redirect:" + Addresses.of("/cases/" + number, Map.of("act", action));
    }

    /** The same for a reporter that was shown in full, which needs its reason each time. */
    @GetMapping("/reporter")
    String masked(@PathVariable String number) {
        return "redirect:/cases/" + number;
    }

    @PostMapping("/actions/{action}")
    @PreAuthorize("hasAuthority('case:act')")
    ModelAndView act(
            @Acting ActingPost by,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            Sent sent,
            @RequestParam(name = "attachmentIds", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash) {
        var wanted = requests.action(action);
        var it = new CaseNumber(number);
        var proof = files == null ? List.<MultipartFile>of() : files;
        return attempts.answer(
                sent,
                () -> {
                    desk.act(by, it, wanted, sent.read(in -> requests.input(by, in, proof)), version);
                    var next = requests.stillSees(by, it) ? "/cases/" + number : "/worklist";
                    return Answers.onward(next, Notice.done("desk.done", requests.name(wanted)), flash);
                },
                again -> again(by, it, wanted, again));
    }

    @PostMapping("/following")
    @PreAuthorize("hasAuthority('case:act')")
    String follow(@Acting ActingPost by, @PathVariable String number, @RequestParam boolean follow) {
        var it = new CaseNumber(number);
        if (follow) {
            desk.act(by, it, Action.FOLLOW, requests.nothing(), null);
        } else {
            desk.unfollow(by, it);
        }
        return "redirect:/cases/" + number;
    }

    @PostMapping("/reporter")
    @PreAuthorize("hasAuthority('person:unmask')")
    ModelAndView reveal(@Acting ActingPost by, @PathVariable String number, Sent sent) {
        var it = new CaseNumber(number);
        return attempts.answer(
                sent,
                () -> {
                    var shown = reporters.reveal(by, it, sent.read(in -> in.textOrEmpty("reason")));
                    return Answers.page(VIEW, pages.of(by, it, null, false).revealing(shown.orElse(null)));
                },
                again -> again(by, it, null, again));
    }

    private ModelAndView again(ActingPost by, CaseNumber number, @Nullable Action tried, Sent sent) {
        return Answers.page(VIEW, pages.of(by, number, new AskedAction(tried, sent), false));
    }
}
