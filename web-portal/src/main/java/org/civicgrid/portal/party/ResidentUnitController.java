package org.civicgrid.portal.party;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitRegister;
import org.civicgrid.governance.party.ResidentUnitView;
import org.civicgrid.portal.form.Addresses;
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

/** Pages of resident units: the list, one of them, entering, changing and ending. */
@Controller
@RequestMapping(ResidentUnitPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class ResidentUnitController {

    private final ResidentUnitDirectory directory;
    private final ResidentUnitRegister register;
    private final ResidentUnitPages pages;
    private final PartyLists lists;
    private final ResidentUnitForms forms;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent sent) {
        return attempts.answer(
                sent,
                () -> list(lists.page(by, true, sent, lists.units(by, sent))),
                again -> list(lists.page(by, true, again, KeysetPage.none())));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView page(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("register/record", pages.record(by, id, Sent.nothing()));
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView draft(@Acting ActingPost by, Sent sent) {
        return Answers.page("register/edit", draftPage(by, sent));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> done(
                        register.create(by, sent.read(ResidentUnitForms::draft)).id(),
                        Notice.done("register.done"),
                        flash),
                again -> Answers.page("register/edit", draftPage(by, again)));
    }

    private EditPage draftPage(ActingPost by, Sent sent) {
        var top = places.require(by, sent.text("territory"));
        var back = Addresses.of(
                ResidentUnitPages.PATH, Map.of("territory", top.code().digits()));
        return new EditPage(
                words.of("party.unit.new"),
                words.of("party.unit.new.hint", top.name()),
                true,
                trail(back, top.name(), words.of("party.unit.new")),
                ResidentUnitPages.PATH,
                forms.create(top, sent),
                null,
                back);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = directory.find(by, id);
        return Answers.page("register/edit", editPage(it, ResidentUnitForms.now(it)));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
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
                    register.change(by, id, version, sent.read(ResidentUnitForms::change));
                    return done(id, Notice.done("register.done"), flash);
                },
                again -> Answers.page("register/edit", editPage(it, again)));
    }

    private EditPage editPage(ResidentUnitView it, Sent sent) {
        var href = ResidentUnitPages.href(it.id());
        return new EditPage(
                words.of("party.change", it.name()),
                null,
                true,
                trail(href, it.name(), words.of("register.edit")),
                href + "/edit",
                forms.change(sent),
                null,
                href);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('party:edit')")
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
        return List.of(
                new Crumb(words.of("party.units"), ResidentUnitPages.PATH), new Crumb(name, back), Crumb.here(here));
    }

    private static ModelAndView list(Object page) {
        return Answers.page("party/list", page);
    }

    private static ModelAndView done(int id, Notice notice, RedirectAttributes flash) {
        return Answers.onward(ResidentUnitPages.href(id), notice, flash);
    }
}
