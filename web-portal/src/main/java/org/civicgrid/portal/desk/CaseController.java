package org.civicgrid.portal.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseReporters;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.problem.Refusal;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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

    private final CasePages pages;
    private final CaseDesk desk;
    private final CaseReporters reporters;
    private final ActionRequests requests;
    private final FaultWords faults;

    @GetMapping
    String page(@Acting ActingPost by, @PathVariable String number, Model model) {
        model.addAttribute("page", pages.of(by, new CaseNumber(number), null));
        return "desk/case";
    }

    @PostMapping("/actions/{action}")
    @PreAuthorize("hasAuthority('case:act')")
    ModelAndView act(
            @Acting ActingPost by,
            @PathVariable String number,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "attachmentIds", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes flash) {
        var wanted = requests.action(action);
        var it = new CaseNumber(number);
        try {
            desk.act(by, it, wanted, requests.input(by, sent, files == null ? List.of() : files), version);
        } catch (InvalidInput invalid) {
            return again(by, it, new TriedAction(wanted, Map.copyOf(sent), faults.byField(invalid)));
        } catch (Refusal refused) {
            if (refused.getKind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            flash.addFlashAttribute("notice", Notice.warning("desk.refused", faults.of(refused)));
            return new ModelAndView("redirect:/cases/" + number);
        }
        flash.addFlashAttribute("notice", Notice.done("desk.done", requests.name(wanted)));
        return new ModelAndView(requests.stillSees(by, it) ? "redirect:/cases/" + number : "redirect:/worklist");
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
    String reveal(@Acting ActingPost by, @PathVariable String number, @RequestParam String reason, Model model) {
        var it = new CaseNumber(number);
        var shown = reporters.reveal(by, it, reason);
        model.addAttribute("page", pages.of(by, it, null).revealing(shown.orElse(null)));
        return "desk/case";
    }

    private ModelAndView again(ActingPost by, CaseNumber number, TriedAction tried) {
        var model = new LinkedHashMap<String, Object>();
        model.put("page", pages.of(by, number, tried));
        return new ModelAndView("desk/case", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
