package org.civicgrid.portal.force;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** The forms with which people come to posts and leave them. */
@Component
@RequiredArgsConstructor
class AppointmentForms {

    private static final int BASIS = 200;

    private final ForceDirectory directory;
    private final PostPages pages;
    private final PostForms posts;
    private final PersonPicker people;
    private final ForceForms forms;
    private final ForceWords words;
    private final Formats formats;

    FormPage appoint(ActingPost by, int postId, Sent sent) {
        var post = directory.post(by, postId);
        var title = words.of("force.appoint");
        var action = "/posts/" + postId + "/appoint";
        return new FormPage(
                title,
                pages.trail(post, Crumb.here(title)),
                null,
                posts.facts(post),
                people.ask(action, sent),
                appointForm(by, sent),
                action,
                false,
                "/posts/" + postId);
    }

    FormPage end(ActingPost by, int id, Sent sent) {
        var appointment = directory.appointment(by, id);
        var post = directory.post(by, appointment.postId());
        var title = words.of("force.appointment.end");
        var facts = new ArrayList<>(List.of(
                new Fact(words.of("force.field.person"), appointment.person()),
                new Fact(words.of("force.field.from"), formats.date(appointment.from()))));
        facts.addAll(posts.facts(post));
        return new FormPage(
                title,
                pages.trail(post, Crumb.here(title)),
                words.of("force.appointment.end.lead"),
                facts,
                null,
                forms.ending(sent, appointment.version()),
                "/posts/appointments/" + id + "/end",
                true,
                "/posts/" + post.id());
    }

    private Form appointForm(ActingPost by, Sent sent) {
        if (!PersonPicker.isAsked(sent)) {
            return forms.of(sent).form();
        }
        var choices = people.choices(by, sent, UnaryOperator.identity());
        return forms.of(forms.beginningToday(PersonPicker.preset(sent, choices)))
                .hidden("q")
                .radio("who", true, choices)
                .date("from", true)
                .text("basis", false, BASIS)
                .form();
    }
}
