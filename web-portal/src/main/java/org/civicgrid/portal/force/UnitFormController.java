package org.civicgrid.portal.force;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.UnitAdministration;
import org.civicgrid.governance.organization.UnitDraft;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founds, renames and ends units. */
@Controller
@RequestMapping("/units")
@PreAuthorize("hasAuthority('account:manage')")
@RequiredArgsConstructor
class UnitFormController {

    private static final String FORM = "force/form";

    private final UnitForms forms;
    private final UnitAdministration units;
    private final Attempts attempts;
    private final Clock clock;

    @GetMapping("/new")
    ModelAndView found(@Acting ActingPost by, @RequestParam Map<String, String> preset) {
        return page(forms.found(by, new Sent(preset), Faults.NONE));
    }

    @PostMapping
    ModelAndView found(@Acting ActingPost by, @RequestParam Map<String, String> values, RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    var id = units.found(by, draft(sent));
                    flash.addFlashAttribute("notice", Notice.done("force.unit.found.done", sent.text("name")));
                    return new ModelAndView("redirect:/units/" + id);
                },
                faults -> page(forms.found(by, sent, faults)));
    }

    @GetMapping("/{id:\\d+}/rename")
    ModelAndView rename(@Acting ActingPost by, @PathVariable int id) {
        return page(forms.rename(by, id, new Sent(Map.of()), Faults.NONE));
    }

    @PostMapping("/{id:\\d+}/rename")
    ModelAndView rename(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    units.rename(
                            by,
                            id,
                            sent.number("version"),
                            sent.text("name"),
                            sent.text("shortName"),
                            sent.text("duties"));
                    flash.addFlashAttribute("notice", Notice.done("force.unit.rename.done"));
                    return new ModelAndView("redirect:/units/" + id);
                },
                faults -> page(forms.rename(by, id, sent, faults)));
    }

    @GetMapping("/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id) {
        return page(forms.end(by, id, new Sent(Map.of()), Faults.NONE));
    }

    @PostMapping("/{id:\\d+}/end")
    ModelAndView end(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    units.end(by, id, sent.number("version"), sent.day("to"), sent.text("reason"));
                    flash.addFlashAttribute("notice", Notice.done("force.unit.end.done", sent.text("to")));
                    return new ModelAndView("redirect:/units/" + id);
                },
                faults -> page(forms.end(by, id, sent, faults)));
    }

    private UnitDraft draft(Sent sent) {
        return new UnitDraft(
                sent.text("code"),
                sent.text("name"),
                sent.text("shortName"),
                sent.constant(UnitKind.class, "kind"),
                sent.tidy("parent"),
                sent.text("territory"),
                sent.text("duties"),
                Objects.requireNonNullElse(sent.day("from"), CalendarZone.today(clock)));
    }

    private static ModelAndView page(FormPage page) {
        return new ModelAndView(FORM, "page", page);
    }
}
