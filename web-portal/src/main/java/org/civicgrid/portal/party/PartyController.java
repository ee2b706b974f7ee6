package org.civicgrid.portal.party;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.territory.Territory;
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

/** Pages of Party organisations: the tree of a territory, the list, one of them, setting up, changing and ending. */
@Controller
@RequestMapping(PartyPages.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class PartyController {

    private final PartyDirectory directory;
    private final PartyRegister register;
    private final ResidentUnitDirectory units;
    private final PartyPages pages;
    private final PartyLists lists;
    private final PartyForms forms;
    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Attempts attempts;

    @GetMapping
    String tree(@Acting ActingPost by, @RequestParam(required = false) @Nullable String territory, Model model) {
        model.addAttribute("page", pages.tree(by, places.require(by, territory)));
        return "party/tree";
    }

    @GetMapping("/list")
    ModelAndView list(@Acting ActingPost by, Sent sent) {
        return attempts.answer(
                sent,
                () -> list(lists.page(by, false, sent, lists.parties(by, sent))),
                again -> list(lists.page(by, false, again, KeysetPage.none())));
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
                () -> done(register.create(by, sent.read(forms::draft)).id(), Notice.done("register.done"), flash),
                again -> Answers.page("register/edit", draftPage(by, again)));
    }

    private EditPage draftPage(ActingPost by, Sent sent) {
        var top = top(by, sent);
        var back = PartyPages.treeOf(top);
        return new EditPage(
                words.of("party.add"),
                words.of("party.add.hint", top.name()),
                true,
                trail(back, top.name(), words.of("party.add")),
                PartyPages.PATH,
                forms.create(by, top, sent),
                null,
                back);
    }

    /** Where a new one may stand: where its resident unit is, or the territory from whose page the reader came. */
    private Territory top(ActingPost by, Sent sent) {
        var unit = sent.read(in -> in.integer("residentUnit"));
        return places.require(
                by, unit == null ? sent.text("territory") : units.find(by, unit).territory());
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = directory.find(by, id);
        return Answers.page("register/edit", editPage(by, it, PartyForms.now(it)));
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
                    register.change(by, id, version, sent.read(PartyForms::change));
                    return done(id, Notice.done("register.done"), flash);
                },
                again -> Answers.page("register/edit", editPage(by, it, again)));
    }

    private EditPage editPage(ActingPost by, PartyOrganizationView it, Sent sent) {
        var href = PartyPages.href(it.id());
        return new EditPage(
                words.of("party.change", it.name()),
                null,
                true,
                trail(href, it.name(), words.of("register.edit")),
                href + "/edit",
                forms.change(by, it, sent),
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
        return List.of(new Crumb(words.of("menu.party"), PartyPages.PATH), new Crumb(name, back), Crumb.here(here));
    }

    private static ModelAndView list(Object page) {
        return Answers.page("party/list", page);
    }

    private static ModelAndView done(int id, Notice notice, RedirectAttributes flash) {
        return Answers.onward(PartyPages.href(id), notice, flash);
    }
}
