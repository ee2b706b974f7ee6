package org.civicgrid.portal.membership;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.membership.MemberService;
import org.civicgrid.governance.membership.MemberServiceCatalogue;
import org.civicgrid.governance.membership.MemberServiceChange;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.membership.MemberServicePage.Row;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of the catalogue of services that registered members may offer: everybody reads it, the district edits it. */
@Controller
@RequestMapping(MemberServiceController.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('map:read')")
class MemberServiceController {

    static final String PATH = "/party/member-services";

    private static final String LIST = "membership/services";
    private static final String PREFIX = "member-service.form.";
    private static final int NAME = 40;

    private final MemberServiceCatalogue catalogue;
    private final RegisterWords words;
    private final Formats formats;
    private final Attempts attempts;
    private final Forms forms;

    @GetMapping
    ModelAndView list(@Acting ActingPost by) {
        return Answers.page(LIST, page(by, List.of(), Sent.nothing()));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('catalogue:edit')")
    ModelAndView add(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    catalogue.add(by, sent.read(MemberServiceController::wanted));
                    return Answers.onward(PATH, Notice.done("register.done"), flash);
                },
                again -> Answers.page(LIST, page(by, List.of(), again)));
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('catalogue:edit')")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        var it = catalogue.find(by, id);
        var now = Sent.nothing()
                .with("version", it.version())
                .with("name", it.name())
                .with("displayOrder", it.displayOrder());
        return Answers.page("register/edit", edit(it, now));
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    @PreAuthorize("hasAuthority('catalogue:edit')")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        var it = catalogue.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    catalogue.change(by, id, version, sent.read(MemberServiceController::wanted));
                    return Answers.onward(PATH, Notice.done("register.done"), flash);
                },
                again -> Answers.page("register/edit", edit(it, again)));
    }

    @PostMapping("/{id:\\d{1,9}}/retirement")
    @PreAuthorize("hasAuthority('catalogue:edit')")
    ModelAndView retire(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        catalogue.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    catalogue.retire(by, id, version);
                    return Answers.onward(PATH, Notice.done("member-service.retired"), flash);
                },
                again -> Answers.page(LIST, page(by, List.of(again.told()), Sent.nothing())));
    }

    private static MemberServiceChange wanted(Reading in) {
        return new MemberServiceChange(in.text("name"), in.integer("displayOrder"));
    }

    private MemberServicePage page(ActingPost by, List<String> problems, Sent sent) {
        var editor = by.may(Permission.CATALOGUE_EDIT);
        var rows = catalogue.list(by).stream()
                .map(it -> new Row(
                        it.name(),
                        it.displayOrder(),
                        it.retiredOn() == null
                                ? null
                                : words.of("member-service.retired.since", formats.date(it.retiredOn())),
                        it.version(),
                        editor && it.retiredOn() == null ? PATH + "/" + it.id() : null))
                .toList();
        return new MemberServicePage(rows, problems, editor ? form(sent) : null);
    }

    private EditPage edit(MemberService it, Sent sent) {
        return new EditPage(
                words.of("register.change", it.name()),
                words.of("member-service.edit.hint"),
                true,
                List.of(new Crumb(words.of("member-service.title"), PATH), Crumb.here(words.of("register.edit"))),
                PATH + "/" + it.id() + "/edit",
                form(sent),
                null,
                PATH);
    }

    private Form form(Sent sent) {
        return forms.of(PREFIX, sent)
                .hidden("version")
                .text("name", true, NAME)
                .number("displayOrder", false)
                .form();
    }
}
