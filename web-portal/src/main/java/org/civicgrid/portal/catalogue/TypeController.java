package org.civicgrid.portal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeVersion;
import org.civicgrid.governance.casework.CatalogueDesk;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.portal.desk.FaultWords;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.Crumb;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Case types: the list, a type with its versions, the draft of the next one, its publication, and the end. */
@Controller
@RequestMapping(TypePages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class TypeController {

    private static final String CODE = "/{code:[A-Z]{3}-\\d{4}}";
    private static final String BACK = "redirect:" + TypePages.PATH + "/";

    private final CatalogueDesk catalogue;
    private final TypePages pages;
    private final TypeForms forms;
    private final FaultWords faults;
    private final Words words;

    @GetMapping
    String list(
            @Acting ActingPost by,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable GovernanceDomain domain,
            Model model) {
        model.addAttribute("page", pages.list(by, q, domain));
        return "catalogue/types";
    }

    @GetMapping("/new")
    ModelAndView fresh(@Acting ActingPost by) {
        return form(by, null, forms.usual(), Map.of());
    }

    @PostMapping
    ModelAndView found(
            @Acting ActingPost by, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes flash) {
        var reshaped = ExtraFieldRows.reshaped(Sent.values(sent));
        if (reshaped.isPresent()) {
            return form(by, null, reshaped.get(), Map.of());
        }
        var wrong = faults.attempt(() -> catalogue.found(by, forms.draft(Sent.of(sent))));
        if (!wrong.isEmpty()) {
            return form(by, null, ExtraFieldRows.tidied(Sent.values(sent)), wrong);
        }
        flash.addFlashAttribute("notice", Notice.done("catalogue.saved"));
        return new ModelAndView(BACK + sent.getFirst("code").strip());
    }

    @GetMapping(CODE)
    String type(@Acting ActingPost by, @PathVariable String code, Model model) {
        model.addAttribute("page", pages.page(by, code, Map.of(), Map.of()));
        return "catalogue/type";
    }

    @GetMapping(CODE + "/draft")
    ModelAndView draft(@Acting ActingPost by, @PathVariable String code) {
        var newest = catalogue.versions(by, code).get(0);
        return form(by, newest, forms.values(newest.toDraft()), Map.of());
    }

    @PostMapping(CODE + "/draft")
    ModelAndView save(
            @Acting ActingPost by,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var newest = catalogue.versions(by, code).get(0);
        sent.set("code", code);
        var reshaped = ExtraFieldRows.reshaped(Sent.values(sent));
        if (reshaped.isPresent()) {
            return form(by, newest, reshaped.get(), Map.of());
        }
        var wrong = faults.attempt(() -> catalogue.save(by, forms.draft(Sent.of(sent)), revision));
        if (!wrong.isEmpty()) {
            return form(by, newest, ExtraFieldRows.tidied(Sent.values(sent)), wrong);
        }
        flash.addFlashAttribute("notice", Notice.done("catalogue.saved"));
        return new ModelAndView(BACK + code);
    }

    @PostMapping(CODE + "/draft/discarding")
    String discard(
            @Acting ActingPost by, @PathVariable String code, @RequestParam int revision, RedirectAttributes flash) {
        var fresh = catalogue.versions(by, code).size() == 1;
        var wrong = faults.attempt(() -> catalogue.discard(by, code, revision));
        flash.addFlashAttribute("notice", notice(wrong, "catalogue.discarded"));
        return wrong.isEmpty() && fresh ? "redirect:" + TypePages.PATH : BACK + code;
    }

    @PostMapping(CODE + "/publication")
    String publish(
            @Acting ActingPost by, @PathVariable String code, @RequestParam int revision, RedirectAttributes flash) {
        var wrong = faults.attempt(() -> catalogue.publish(by, code, revision));
        flash.addFlashAttribute("notice", notice(wrong, "catalogue.published"));
        return BACK + code;
    }

    @PostMapping(CODE + "/end")
    ModelAndView end(
            @Acting ActingPost by,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var read = Sent.of(sent);
        var wrong = faults.attempt(() -> {
            var day = read.day("day");
            read.refuseIfAny();
            catalogue.end(by, code, day, read.text("reason"));
        });
        if (!wrong.isEmpty()) {
            var page = pages.page(by, code, Sent.values(sent), wrong);
            return new ModelAndView("catalogue/type", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", Notice.done("catalogue.ended"));
        return new ModelAndView(BACK + code);
    }

    private ModelAndView form(
            ActingPost by, @Nullable CaseTypeVersion newest, Map<String, String> values, Map<String, String> wrong) {
        var draft = newest != null && newest.state() == CaseTypeVersion.State.DRAFT;
        var page = new TypeFormPage(
                words.of(newest == null ? "catalogue.new" : "catalogue.draft"),
                newest == null
                        ? List.of(
                                new Crumb(words.of("menu.types"), TypePages.PATH),
                                Crumb.here(words.of("catalogue.new")))
                        : pages.trail(newest, words.of("catalogue.draft")),
                newest == null
                        ? TypePages.PATH
                        : TypePages.PATH + "/" + newest.type().code() + "/draft",
                draft ? Objects.requireNonNullElse(values.get("revision"), String.valueOf(newest.revision())) : null,
                newest == null
                        ? TypePages.PATH
                        : TypePages.PATH + "/" + newest.type().code(),
                forms.form(by, newest == null, values, wrong));
        return new ModelAndView(
                "catalogue/type-form",
                Map.of("page", page),
                wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Notice notice(Map<String, String> wrong, String done) {
        return wrong.isEmpty()
                ? Notice.done(done)
                : Notice.warning("desk.refused", wrong.values().iterator().next());
    }
}
