package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of supervision: what is overdue, what owes a reply, and urging and supervising from there. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class SupervisionController {

    private final SupervisionPages pages;
    private final SupervisionRound round;
    private final Words words;

    @GetMapping("/supervision")
    String ledger(@Acting ActingPost by, SupervisionQuery query, Model model) {
        model.addAttribute("page", pages.of(by, query, SupervisionTry.none()));
        return "desk/supervision";
    }

    @PostMapping("/supervision/urging")
    @PreAuthorize("hasAuthority('case:act')")
    ModelAndView urge(
            @Acting ActingPost by,
            SupervisionQuery query,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return act(by, Action.URGE, query, sent, flash);
    }

    @PostMapping("/supervision/supervising")
    @PreAuthorize("hasAuthority('case:act')")
    ModelAndView supervise(
            @Acting ActingPost by,
            SupervisionQuery query,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return act(by, Action.SUPERVISE, query, sent, flash);
    }

    private ModelAndView act(
            ActingPost by,
            Action action,
            SupervisionQuery query,
            MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var chosen = chosen(sent);
        if (chosen.isEmpty() || chosen.size() > SupervisionRound.MOST) {
            return again(by, query, sent, chosen, Map.of("", words.of("supervision.choose", SupervisionRound.MOST)));
        }
        var result = round.go(by, action, chosen, sent);
        if (!result.faults().isEmpty()) {
            return again(by, query, sent, chosen, result.faults());
        }
        flash.addFlashAttribute("notice", result.notice());
        return new ModelAndView("redirect:" + query.here());
    }

    /** The one whose own button was pressed, or all that are ticked. */
    private static List<String> chosen(MultiValueMap<String, String> sent) {
        var only = sent.getFirst("only");
        return only == null
                ? sent.getOrDefault("numbers", List.of()).stream().distinct().toList()
                : List.of(only);
    }

    private ModelAndView again(
            ActingPost by,
            SupervisionQuery query,
            MultiValueMap<String, String> sent,
            List<String> chosen,
            Map<String, String> wrong) {
        var page = pages.of(by, query, SupervisionTry.of(sent, chosen, wrong));
        return new ModelAndView("desk/supervision", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
