package org.civicgrid.portal.desk;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.SavedFilterDesk;
import org.civicgrid.portal.desk.SavedFilterPages.Tried;
import org.civicgrid.portal.frame.Notice;
import org.springframework.http.HttpStatus;
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

/** Filters of the worklist that a person keeps: the address of this page says which one is about to be saved. */
@Controller
@RequestMapping(SavedFilterPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('case:read')")
class SavedFilterController {

    private static final String VIEW = "desk/filters";
    private static final WorklistQuery NONE =
            new WorklistQuery(null, null, null, null, null, null, null, null, null, null, null, null);

    private final SavedFilterDesk desk;
    private final SavedFilterPages pages;
    private final FaultWords faults;

    @GetMapping
    String page(@Acting ActingPost by, WorklistQuery query, Model model) {
        model.addAttribute("page", pages.page(by, query, Tried.NOTHING));
        return VIEW;
    }

    /** The links alone, for the fold at the head of the worklist. */
    @GetMapping("/list")
    String list(@Acting ActingPost by, Model model) {
        model.addAttribute("rows", pages.rows(by));
        return VIEW + " :: list";
    }

    @PostMapping
    ModelAndView save(
            @Acting ActingPost by,
            WorklistQuery query,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        var wrong = faults.attempt(() -> desk.save(by, name, SavedFilterPages.of(query)));
        return wrong.isEmpty()
                ? done(flash, "desk.saved.done", "redirect:/worklist?" + SavedFilterPages.of(query))
                : again(by, query, new Tried(null, name, wrong));
    }

    @PostMapping("/{id:\\d{1,18}}/name")
    ModelAndView rename(
            @Acting ActingPost by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        var wrong = faults.attempt(() -> desk.rename(by, id, name));
        return wrong.isEmpty()
                ? done(flash, "desk.saved.renamed", "redirect:" + SavedFilterPages.PATH)
                : again(by, NONE, new Tried(id, name, wrong));
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    ModelAndView delete(@Acting ActingPost by, @PathVariable long id, RedirectAttributes flash) {
        desk.delete(by, id);
        return done(flash, "desk.saved.deleted", "redirect:" + SavedFilterPages.PATH);
    }

    private ModelAndView again(ActingPost by, WorklistQuery query, Tried tried) {
        var page = pages.page(by, query, tried);
        return new ModelAndView(VIEW, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(RedirectAttributes flash, String key, String to) {
        flash.addFlashAttribute("notice", Notice.done(key));
        return new ModelAndView(to);
    }
}
