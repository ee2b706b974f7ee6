package org.civicgrid.portal.membership;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.KeysetPage;
import org.civicgrid.governance.membership.RegistrationOffice;
import org.civicgrid.governance.membership.RegistrationReading;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.register.RegisterFlow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of members registered where they live, for posts that keep the Party registers alone. */
@Controller
@RequestMapping(Registrations.PATH)
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('party:edit')")
class RegistrationController {

    private static final String LIST = "membership/list";
    private static final String FIGURES = "membership/figures";
    private static final String READING = "membership/reading";

    private final RegistrationLists lists;
    private final RegistrationCounts counts;
    private final Registrations registrations;
    private final RegistrationForms forms;
    private final RegistrationActs acts;
    private final RegistrationOffice office;
    private final RegistrationReading reading;
    private final RegisterFlow flow;
    private final Attempts attempts;

    @GetMapping
    ModelAndView list(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page(LIST, lists.page(by, asked, lists.lines(by, asked))),
                again -> Answers.page(LIST, lists.page(by, again, KeysetPage.none())));
    }

    @GetMapping("/figures")
    ModelAndView figures(@Acting ActingPost by, Sent asked) {
        return attempts.answer(
                asked,
                () -> Answers.page(FIGURES, counts.page(by, asked)),
                again -> Answers.page(FIGURES, counts.refused(by, again)));
    }

    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView record(@Acting ActingPost by, @PathVariable int id) {
        return flow.record(registrations, by, id);
    }

    @GetMapping("/new")
    ModelAndView draft(@Acting ActingPost by, Sent preset) {
        return flow.draft(registrations, by, preset);
    }

    @PostMapping
    ModelAndView create(@Acting ActingPost by, Sent sent, RedirectAttributes flash) {
        return flow.create(registrations, by, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/edit")
    ModelAndView edit(@Acting ActingPost by, @PathVariable int id) {
        return flow.edit(registrations, by, id);
    }

    @PostMapping("/{id:\\d{1,9}}/edit")
    ModelAndView change(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.change(registrations, by, id, sent, flash);
    }

    @PostMapping("/{id:\\d{1,9}}/end")
    ModelAndView end(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return flow.end(registrations, by, id, sent, flash);
    }

    @GetMapping("/{id:\\d{1,9}}/move")
    ModelAndView leaving(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page("register/edit", acts.move(by, id, Sent.nothing()));
    }

    @PostMapping("/{id:\\d{1,9}}/move")
    ModelAndView move(@Acting ActingPost by, @PathVariable int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    var there = office.move(by, id, version, sent.read(in -> forms.move(in)));
                    var notice = Notice.done("registration.moved", there.territoryName());
                    return Answers.onward(Registrations.FACE.href(there), notice, flash);
                },
                again -> Answers.page("register/edit", acts.move(by, id, again)));
    }

    @GetMapping("/{id:\\d{1,9}}/reading")
    @PreAuthorize("hasAuthority('party:edit') and hasAuthority('person:unmask')")
    ModelAndView ask(@Acting ActingPost by, @PathVariable int id) {
        return Answers.page(READING, acts.reading(by, id, Sent.nothing()));
    }

    @PostMapping("/{id:\\d{1,9}}/reading")
    @PreAuthorize("hasAuthority('party:edit') and hasAuthority('person:unmask')")
    ModelAndView reveal(@Acting ActingPost by, @PathVariable int id, Sent sent) {
        return attempts.answer(
                sent,
                () -> {
                    var person = reading.reveal(by, id, sent.text("reason"));
                    return Answers.page(READING, acts.revealed(by, id, person));
                },
                again -> Answers.page(READING, acts.reading(by, id, again)));
    }
}
