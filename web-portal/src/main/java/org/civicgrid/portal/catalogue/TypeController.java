package org.civicgrid.portal.catalogue;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeVersion;
import org.civicgrid.governance.casework.CatalogueDesk;
import org.civicgrid.governance.casework.GovernanceDomain;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
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

/** Case types: the list, a type with its versions, the draft of the next one, its publication, and the end. */
@Controller
@RequestMapping(TypePages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('catalogue:edit')")
class TypeController {

    private static final String CODE = "/{code:[A-Z]{3}-\\d{4}}";

    private final CatalogueDesk catalogue;
    private final TypePages pages;
    private final TypeForms forms;
    private final Attempts attempts;
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
        return form(by, null, TypeForms.fresh());
    }

    @PostMapping
    ModelAndView found(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    catalogue.found(by, sent.read(forms::draft));
                    return Answers.onward(href(sent.text("code")), Notice.done("catalogue.saved"), flash);
                },
                again -> form(by, null, again));
    }

    @GetMapping(CODE)
    ModelAndView type(@Acting ActingPost by, @PathVariable String code) {
        return type(by, code, Sent.nothing());
    }

    private ModelAndView type(ActingPost by, String code, Sent ending) {
        return Answers.page("catalogue/type", pages.page(by, code, ending));
    }

    @GetMapping(CODE + "/draft")
    ModelAndView draft(@Acting ActingPost by, @PathVariable String code) {
        var newest = catalogue.versions(by, code).get(0);
        return form(by, newest, forms.now(newest.toDraft()));
    }

    @PostMapping(CODE + "/draft")
    ModelAndView save(
            @Acting ActingPost by,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer revision,
            Sent sent,
            RedirectAttributes flash) {
        var newest = catalogue.versions(by, code).get(0);
        var ofThis = sent.with("code", code);
        return attempts.answer(
                ofThis,
                () -> {
                    catalogue.save(by, ofThis.read(forms::draft), revision);
                    return Answers.onward(href(code), Notice.done("catalogue.saved"), flash);
                },
                again -> form(by, newest, again));
    }

    @PostMapping(CODE + "/draft/discarding")
    ModelAndView discard(
            @Acting ActingPost by, @PathVariable String code, @RequestParam int revision, RedirectAttributes flash) {
        var fresh = catalogue.versions(by, code).size() == 1;
        var notice = tried(() -> catalogue.discard(by, code, revision), "catalogue.discarded");
        var gone = fresh && notice.kind() == Notice.Kind.DONE;
        return Answers.onward(gone ? TypePages.PATH : href(code), notice, flash);
    }

    @PostMapping(CODE + "/publication")
    ModelAndView publish(
            @Acting ActingPost by, @PathVariable String code, @RequestParam int revision, RedirectAttributes flash) {
        catalogue.versions(by, code);
        var notice = tried(() -> catalogue.publish(by, code, revision), "catalogue.published");
        return Answers.onward(href(code), notice, flash);
    }

    /** What is read after an act that asks for nothing. */
    private Notice tried(Runnable act, String done) {
        var attempt = attempts.of(Sent.nothing(), () -> {
            act.run();
            return done;
        });
        return attempt.failed() ? Notice.warning("desk.refused", attempt.sent().told()) : Notice.done(done);
    }

    @PostMapping(CODE + "/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable String code, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    catalogue.end(by, code, sent.read(in -> in.date("day")), sent.text("reason"));
                    return Answers.onward(href(code), Notice.done("catalogue.ended"), flash);
                },
                again -> type(by, code, again));
    }

    private ModelAndView form(ActingPost by, @Nullable CaseTypeVersion newest, Sent sent) {
        var draft = newest != null && newest.state() == CaseTypeVersion.State.DRAFT;
        var page = new TypeFormPage(
                words.of(newest == null ? "catalogue.new" : "catalogue.draft"),
                newest == null
                        ? List.of(
                                new Crumb(words.of("menu.types"), TypePages.PATH),
                                Crumb.here(words.of("catalogue.new")))
                        : pages.trail(newest, words.of("catalogue.draft")),
                newest == null ? TypePages.PATH : href(newest.type().code()) + "/draft",
                draft ? sent.withDefault("revision", newest.revision()).shown("revision") : null,
                newest == null ? TypePages.PATH : href(newest.type().code()),
                forms.form(by, newest == null, sent));
        return Answers.page("catalogue/type-form", page);
    }

    private static String href(@Nullable String code) {
        return TypePages.PATH + "/" + code;
    }
}
