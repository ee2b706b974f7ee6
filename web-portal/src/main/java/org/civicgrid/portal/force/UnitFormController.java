package org.civicgrid.portal.force;

import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.UnitAdministration;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founds, renames and ends units. */
@Controller
@RequestMapping("/units")
@PreAuthorize("hasAuthority('account:manage')")
@RequiredArgsConstructor
class UnitFormController {

    private final UnitForms forms;
    private final UnitAdministration units;
    private final Attempts attempts;
    private final Clock clock;

    @GetMapping("/new")
    ModelAndView found(@Acting ActingPost by, Sent preset) {
        return ForceForms.page(forms.found(by, preset));
    }

    @PostMapping
    ModelAndView found(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var id = units.found(by, sent.read(this::draft));
                    return done(id, Notice.done("force.unit.found.done", sent.shown("name")), flash);
                },
                again -> ForceForms.page(forms.found(by, again)));
    }

    @GetMapping("/{id:\\d+}/rename")
    ModelAndView rename(@Acting ActingPost by, @PathVariable int id) {
        return ForceForms.page(forms.rename(by, id, Sent.nothing()));
    }

    @PostMapping("/{id:\\d+}/rename")
    ModelAndView rename(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    units.rename(by, id, version, sent.shown("name"), sent.shown("shortName"), sent.text("duties"));
                    return done(id, Notice.done("force.unit.rename.done"), flash);
                },
                again -> ForceForms.page(forms.rename(by, id, again)));
    }

    @GetMapping("/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id) {
        return ForceForms.page(forms.end(by, id, Sent.nothing()));
    }

    @PostMapping("/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var ending = sent.read(Ending::of);
                    units.end(by, id, ending.version(), ending.day(), ending.reason());
                    return done(id, Notice.done("force.unit.end.done", sent.shown("to")), flash);
                },
                again -> ForceForms.page(forms.end(by, id, again)));
    }

    private UnitDraft draft(Reading in) {
        return new UnitDraft(
                in.textOrEmpty("code"),
                in.textOrEmpty("name"),
                in.textOrEmpty("shortName"),
                in.requiredConstant(UnitKind.class, "kind"),
                in.text("parent"),
                in.textOrEmpty("territory"),
                in.text("duties"),
                Objects.requireNonNullElse(in.date("from"), CalendarZone.today(clock)));
    }

    private static ModelAndView done(int id, Notice notice, RedirectAttributes flash) {
        return Answers.onward("/units/" + id, notice, flash);
    }
}
