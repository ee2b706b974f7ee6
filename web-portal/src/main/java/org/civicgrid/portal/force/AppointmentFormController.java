package org.civicgrid.portal.force;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.organization.AppointmentAdministration;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    ModelAndView appoint(@Acting ActingPost by, @PathVariable int postId, Sent preset) {
        return ForceForms.page(forms.appoint(by, postId, preset));
    }

    @PostMapping("/{postId:\\d+}/appoint")
    ModelAndView appoint(@Acting ActingPost by, @PathVariable int postId, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    make(by, postId, sent.read(Order::of));
                    return Answers.onward("/posts/" + postId, Notice.done("force.appoint.done"), flash);
                },
                again -> ForceForms.page(forms.appoint(by, postId, again)));
    }

    @GetMapping("/appointments/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id) {
        return ForceForms.page(forms.end(by, id, Sent.nothing()));
    }

    @PostMapping("/appointments/{id:\\d+}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var ending = sent.read(Ending::of);
                    appointments.end(by, id, ending.version(), ending.day(), ending.reason());
                    var postId = directory.appointment(by, id).postId();
                    return Answers.onward(
                            "/posts/" + postId, Notice.done("force.appointment.end.done", sent.shown("to")), flash);
                },
                again -> ForceForms.page(forms.end(by, id, again)));
    }

    private void make(ActingPost by, int postId, Order order) {
        var person = order.who().id();
        if (person == null) {
            appointments.appointNewcomer(by, order.who().name(), postId, order.basis(), order.from());
        } else {
            appointments.appoint(by, person, postId, order.basis(), order.from());
        }
    }

    private record Order(
            PersonPicker.Chosen who,
            @Nullable String basis,
            @Nullable LocalDate from) {

        static Order of(Reading in) {
            return new Order(PersonPicker.chosen(in), in.text("basis"), in.date("from"));
        }
    }
}
