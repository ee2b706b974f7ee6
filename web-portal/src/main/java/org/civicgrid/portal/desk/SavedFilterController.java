package org.civicgrid.portal.desk;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.SavedFilterDesk;
import org.civicgrid.portal.desk.SavedFilterPages.Tried;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filters of the worklist that a person keeps: the address of this page says which one is about to be saved. */
@Controller
@RequestMapping(SavedFilterPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class SavedFilterController {

    private static final String VIEW = "desk/filters";

    private final SavedFilterDesk desk;
    private final SavedFilterPages pages;
    private final Attempts attempts;

    @GetMapping
    ModelAndView page(@Acting ActingPost by, WorklistQuery query) {
        return page(by, query, Tried.NOTHING);
    }

    /** The links alone, for the fold at the head of the worklist. */
    @GetMapping("/list")
    String list(@Acting ActingPost by, Model model) {
        model.addAttribute("rows", pages.rows(by));
        return VIEW + " :: list";
    }

    @PostMapping
    ModelAndView save(@Acting ActingPost by, WorklistQuery query, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    desk.save(by, sent.text("name"), SavedFilterPages.of(query));
                    var list = "/worklist?" + SavedFilterPages.of(query);
                    return Answers.onward(list, Notice.done("desk.saved.done"), flash);
                },
                again -> page(by, query, new Tried(null, again)));
    }

    @PostMapping("/{id:\\d{1,18}}/name")
    ModelAndView rename(
            @Acting ActingPost by, @PathVariable long id, WorklistQuery query, Sent sent, RedirectAttributes flash) {
        desk.require(by, id);
        return attempts.answer(
                sent,
                () -> {
                    desk.rename(by, id, sent.text("name"));
                    return Answers.onward(SavedFilterPages.PATH, Notice.done("desk.saved.renamed"), flash);
                },
                again -> page(by, query, new Tried(id, again)));
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    ModelAndView delete(@Acting ActingPost by, @PathVariable long id, RedirectAttributes flash) {
        desk.delete(by, id);
        return Answers.onward(SavedFilterPages.PATH, Notice.done("desk.saved.deleted"), flash);
    }

    private ModelAndView page(ActingPost by, WorklistQuery query, Tried tried) {
        return Answers.page(VIEW, pages.page(by, query, tried));
    }
}
