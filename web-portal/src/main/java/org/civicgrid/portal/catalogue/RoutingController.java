package org.civicgrid.portal.catalogue;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.casework.RoutingRules;
import org.civicgrid.portal.desk.FaultWords;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The routing rules: the list, trying them out, and changes that are looked at before they are published. */
@Controller
@RequestMapping(RoutingPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class RoutingController {

    private static final Set<String> KINDS = Set.of("add", "end", "move");

    private final RoutingRules rules;
    private final RoutingPages pages;
    private final FaultWords faults;

    @GetMapping
    String list(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> asked, Model model) {
        model.addAttribute("page", pages.page(by, Sent.of(asked)));
        return "catalogue/routing";
    }

    @GetMapping("/change")
    ModelAndView change(
            @Acting ActingPost by,
            @RequestParam(defaultValue = "add") String kind,
            @RequestParam(required = false) @Nullable Integer rule,
            @RequestParam(required = false) @Nullable String before) {
        var known = KINDS.contains(kind) ? kind : "add";
        return page(by, known, pages.usual(by, known, rule, before), Map.of(), null, HttpStatus.OK);
    }

    /** Looks ahead at a change; nothing is written. */
    @PostMapping("/preview")
    ModelAndView preview(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> sent) {
        var impact = new ArrayList<RoutingImpact>();
        var wrong = faults.attempt(() -> impact.add(rules.preview(by, pages.read(Sent.of(sent)))));
        return wrong.isEmpty()
                ? page(by, kind(sent), Sent.values(sent), wrong, impact.get(0), HttpStatus.OK)
                : page(by, kind(sent), Sent.values(sent), wrong, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping
    ModelAndView publish(
            @Acting ActingPost by, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var wrong = faults.attempt(() -> rules.apply(by, pages.read(Sent.of(sent))));
        if (!wrong.isEmpty()) {
            return page(by, kind(sent), Sent.values(sent), wrong, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", Notice.done("catalogue.rule.published"));
        return new ModelAndView("redirect:" + RoutingPages.PATH);
    }

    private static String kind(MultiValueMap<String, String> sent) {
        var kind = sent.getFirst("kind");
        return kind != null && KINDS.contains(kind) ? kind : "add";
    }

    private ModelAndView page(
            ActingPost by,
            String kind,
            Map<String, String> values,
            Map<String, String> wrong,
            @Nullable RoutingImpact impact,
            HttpStatus status) {
        return new ModelAndView(
                "catalogue/routing-change", Map.of("page", pages.change(by, kind, values, wrong, impact)), status);
    }
}
