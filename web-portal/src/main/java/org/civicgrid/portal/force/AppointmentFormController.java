package org.civicgrid.portal.force;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.organization.AppointmentAdministration;
import org.civicgrid.governance.organization.ForceDirectory;
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

/** Appoints people to posts and ends appointments. */
@Controller
@RequestMapping("/posts")
@PreAuthorize("hasAuthority('post:grant')")
@RequiredArgsConstructor
class AppointmentFormController {

    private final AppointmentForms forms;
    private final AppointmentAdministration appointments;
    private final ForceDirectory directory;
    private final Attempts attempts;

    @GetMapping("/{postId:\\d+}/appoint")
    ModelAndView appoint(@Acting ActingPost by, @PathVariable int postId, @RequestParam Map<String, String> preset) {
        return page(forms.appoint(by, postId, new Sent(preset), Faults.NONE));
    }

    @PostMapping("/{postId:\\d+}/appoint")
    ModelAndView appoint(
            @Acting ActingPost by,
            @PathVariable int postId,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    appoint(by, postId, sent);
                    flash.addFlashAttribute("notice", Notice.done("force.appoint.done"));
                    return new ModelAndView("redirect:/posts/" + postId);
                },
                faults -> page(forms.appoint(by, postId, sent, faults)));
    }

    @GetMapping("/appointments/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id) {
        return page(forms.end(by, id, new Sent(Map.of()), Faults.NONE));
    }

    @PostMapping("/appointments/{id:\\d+}/end")
    ModelAndView end(
            @Acting ActingPost by,
            @PathVariable int id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    appointments.end(by, id, sent.number("version"), sent.day("to"), sent.text("reason"));
                    flash.addFlashAttribute("notice", Notice.done("force.appointment.end.done", sent.text("to")));
                    var postId = directory.appointment(by, id).postId();
                    return new ModelAndView("redirect:/posts/" + postId);
                },
                faults -> page(forms.end(by, id, sent, faults)));
    }

    private void appoint(ActingPost by, int postId, Sent sent) {
        if (PersonPicker.isNewcomer(sent)) {
            appointments.appointNewcomer(by, sent.text("q"), postId, sent.text("basis"), sent.day("from"));
        } else {
            appointments.appoint(by, sent.number("who"), postId, sent.text("basis"), sent.day("from"));
        }
    }

    private static ModelAndView page(FormPage page) {
        return new ModelAndView("force/form", "page", page);
    }
}
