package org.civicgrid.portal.venue;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.venue.ServicePointView;
import org.civicgrid.governance.venue.VenueDirectory;
import org.civicgrid.governance.venue.VenueRegister;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.EndForms;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
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
    ModelAndView list(@Acting ActingPost by, Sent sent) {
        return attempts.answer(
                sent,
                () -> list(lists.page(by, sent, lists.find(by, sent))),
                again -> list(lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView page(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("register/record", pages.record(by, id, Sent.nothing()));
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent sent) {
        return Answers.page("register/edit", draftPage(by, VenueForms.fresh(sent)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> done(register.create(by, sent.read(VenueForms::draft)).id(), Notice.done("register.done"), flash),
                again -> Answers.page("register/edit", draftPage(by, again)));
    }

    private EditPage draftPage(ActingPost by, Sent sent) {
        var top = places.require(by, sent.text("territory"));
        var back = VenuePages.listOf(top);
        return new EditPage(
                words.of("venue.add"),
                words.of("venue.add.hint", top.name()),
                false,
                trail(back, top.name(), words.of("venue.add")),
                VenuePages.PATH,
                forms.create(top, sent),
                top.code().digits(),
                back);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = directory.find(by, id);
        return Answers.page("register/edit", editPage(it, VenueForms.now(it)));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView change(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam int version,
            Sent sent,
            RedirectAttributes flash) {
        var it = directory.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    register.change(by, id, version, sent.read(VenueForms::details));
                    return done(id, Notice.done("register.done"), flash);
                },
                again -> Answers.page("register/edit", editPage(it, again)));
    }

    private EditPage editPage(ServicePointView it, Sent sent) {
        var href = VenuePages.href(it.id());
        return new EditPage(
                words.of("venue.change", it.name()),
                null,
                false,
                trail(href, it.name(), words.of("register.edit")),
                href + "/edit",
                forms.change(sent),
                it.territory(),
                href);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('venue:edit')")
    ModelAndView end(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam int version,
            Sent sent,
            RedirectAttributes flash) {
        directory.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    var ended = register.end(
                            by, id, version, sent.read(in -> in.date(EndForms.ON)), sent.text(EndForms.REASON));
                    return done(id, Notice.done("register.done.end", formats.date(ended.validTo())), flash);
                },
                again -> Answers.page("register/record", pages.record(by, id, again)));
    }

    private List<Crumb> trail(String back, String name, String here) {
        return List.of(new Crumb(words.of("menu.venues"), VenuePages.PATH), new Crumb(name, back), Crumb.here(here));
    }

    private static ModelAndView list(Object page) {
        return Answers.page("venue/list", page);
    }

    private static ModelAndView done(int id, Notice notice, RedirectAttributes flash) {
        return Answers.onward(VenuePages.href(id), notice, flash);
    }
}
