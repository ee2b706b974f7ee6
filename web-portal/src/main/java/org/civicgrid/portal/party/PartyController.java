package org.civicgrid.portal.party;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyOrganizationView;
import org.civicgrid.governance.party.PartyRegister;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.territory.Territory;
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
    ModelAndView list(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> values) {
        var sent = new Sent(values);
        var found = attempts.of(() -> lists.parties(by, sent));
        return shown("party/list", lists.page(by, false, sent, found), found.failed());
    }

    @GetMapping("/{id:\\d{1,9}}")
    String page(@Acting ActingPost by, @PathVariable int id, Model model) {
        model.addAttribute("page", pages.record(by, id, Sent.nothing(), Map.of()));
        return "register/record";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('party:edit')")
    String draft(@Acting ActingPost by, @RequestParam MultiValueMap<String, String> values, Model model) {
        model.addAttribute("page", draftPage(by, new Sent(values), Map.of()));
        return "register/edit";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView create(
            @Acting ActingPost by, @RequestParam MultiValueMap<String, String> values, RedirectAttributes flash) {
        var sent = new Sent(values);
        var created = attempts.of(() -> register.create(by, forms.draft(sent)));
        return created.failed()
                ? shown("register/edit", draftPage(by, sent, created.faults()), true)
                : done(created.done().id(), Notice.done("register.done"), flash);
    }

    private EditPage draftPage(ActingPost by, Sent sent, Map<String, String> faults) {
        var top = top(by, sent);
        var back = PartyPages.treeOf(top);
        return new EditPage(
                words.of("party.add"),
                words.of("party.add.hint", top.name()),
                true,
                trail(back, top.name(), words.of("party.add")),
                PartyPages.PATH,
                forms.create(by, top, sent, faults),
                null,
                back);
    }

    /** Where a new one may stand: where its resident unit is, or the territory from whose page the reader came. */
    private Territory top(ActingPost by, Sent sent) {
        var unit = sent.integer("residentUnit");
        return places.require(
                by, unit == null ? sent.text("territory") : units.find(by, unit).territory());
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    String edit(@Acting ActingPost by, @PathVariable int id, Model model) {
        var it = directory.find(by, id);
        model.addAttribute("page", editPage(by, it, PartyForms.now(it), Map.of()));
        return "register/edit";
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('party:edit')")
    ModelAndView change(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes flash) {
        var it = directory.find(by, id);
        var sent = new Sent(values);
        var changed = attempts.of(() -> register.change(by, id, version, PartyForms.change(sent)));
        return changed.failed()
                ? shown("register/edit", editPage(by, it, sent, changed.faults()), true)
                : done(id, Notice.done("register.done"), flash);
    }

    private EditPage editPage(ActingPost by, PartyOrganizationView it, Sent sent, Map<String, String> faults) {
        var href = PartyPages.href(it.id());
        return new EditPage(
                words.of("party.change", it.name()),
                null,
                true,
                trail(href, it.name(), words.of("register.edit")),
                href + "/edit",
                forms.change(by, it, sent, faults),
                null,
                href);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    @PreAuthorize("hasAuthority('party:edit')")
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
        return List.of(new Crumb(words.of("menu.party"), PartyPages.PATH), new Crumb(name, back), Crumb.here(here));
    }

    private static ModelAndView done(int id, Notice notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + PartyPages.href(id));
    }

    private static ModelAndView shown(String view, Object page, boolean refused) {
        return new ModelAndView(view, Map.of("page", page), refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
