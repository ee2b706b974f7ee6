package org.civicgrid.portal.venue;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueRegister;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.EndForms;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
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

/** Pages of service points: list and map of a territory, one of them, opening, changing and ending. */
@Controller
@RequestMapping(VenuePages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class VenueController {

    private final VenueDirectory directory;
    private final VenueRegister register;
    private final VenuePages pages;
    private final VenueLists lists;
    private final VenueForms forms;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> values) {
        var sent = new Sent(values);
        var found = attempts.of(() -> lists.find(by, sent));
        return shown("venue/list", lists.page(by, sent, found), found.failed());
    }

    @GetMapping("/{id:\\d{1,9}}")
    String page(@Acting ActingPost by, @PathVariable int id, Model model) {
        model.addAttribute("page", pages.record(by, id, Sent.nothing(), Map.of()));
        return "register/record";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('venue:edit')")
    String draft(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> values, Model model) {
        model.addAttribute("page", draftPage(by, VenueForms.fresh(new Sent(values)), Map.of()));
        return "register/edit";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView create(
            @Acting ActingPost by, @RequestParam MultiValueMap<String, String> values, RedirectAttributes flash) {
        var sent = new Sent(values);
        var created = attempts.of(() -> register.create(by, VenueForms.draft(sent)));
        return created.failed()
                ? shown("register/edit", draftPage(by, sent, created.faults()), true)
                : done(created.done().id(), Notice.done("register.done"), flash);
    }

    private EditPage draftPage(ActingPost by, Sent sent, Map<String, String> faults) {
        var top = places.require(by, sent.text("territory"));
        var back = VenuePages.listOf(top);
        return new EditPage(
                words.of("venue.add"),
                words.of("venue.add.hint", top.name()),
                false,
                trail(back, top.name(), words.of("venue.add")),
                VenuePages.PATH,
                forms.create(top, sent, faults),
                top.code().digits(),
                back);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('venue:edit')")
    String edit(@Acting ActingPost by, @PathVariable int id, Model model) {
        var it = directory.find(by, id);
        model.addAttribute("page", editPage(it, VenueForms.now(it), Map.of()));
        return "register/edit";
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView change(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes flash) {
        var it = directory.find(by, id);
        var sent = new Sent(values);
        var changed = attempts.of(() -> register.change(by, id, version, VenueForms.details(sent)));
        return changed.failed()
                ? shown("register/edit", editPage(it, sent, changed.faults()), true)
                : done(id, Notice.done("register.done"), flash);
    }

    private EditPage editPage(ServicePointView it, Sent sent, Map<String, String> faults) {
        var href = VenuePages.href(it.id());
        return new EditPage(
                words.of("venue.change", it.name()),
                null,
                false,
                trail(href, it.name(), words.of("register.edit")),
                href + "/edit",
                forms.change(sent, faults),
                it.territory(),
                href);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView end(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes flash) {
        directory.find(by, id);
        var sent = new Sent(values);
        var ended =
                attempts.of(() -> register.end(by, id, version, sent.date(EndForms.ON), sent.text(EndForms.REASON)));
        return ended.failed()
                ? shown("register/record", pages.record(by, id, sent, ended.faults()), true)
                : done(
                        id,
                        Notice.done(
                                "register.done.end", formats.date(ended.done().validTo())),
                        flash);
    }

    private List<Crumb> trail(String back, String name, String here) {
        return List.of(new Crumb(words.of("menu.venues"), VenuePages.PATH), new Crumb(name, back), Crumb.here(here));
    }

    private static ModelAndView done(int id, Notice notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + VenuePages.href(id));
    }

    private static ModelAndView shown(String view, Object page, boolean refused) {
        return new ModelAndView(view, Map.of("page", page), refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
