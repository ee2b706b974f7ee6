package org.civicgrid.portal.force;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceDirectory;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.InputField.Kind;
import org.springframework.stereotype.Component;

/** The forms with which people come to posts and leave them. */
@Component
@RequiredArgsConstructor
class AppointmentForms {

    private final ForceDirectory directory;
    private final PostPages pages;
    private final PostForms posts;
    private final PersonPicker people;
    private final ForceWords words;
    private final Formats formats;
    private final Clock clock;

    FormPage appoint(ActingPost by, int postId, Sent sent, Faults faults) {
        var post = directory.post(by, postId);
        var title = words.of("force.appoint");
        var fields = people.asked(sent) ? fields(by, sent, faults) : new Fields(words, sent, faults);
        return new FormPage(
                title,
                pages.trail(post, Crumb.here(title)),
                null,
                posts.facts(post),
                people.ask("/posts/" + postId + "/appoint", sent),
                fields.list(),
                fields.otherProblems(),
                "/posts/" + postId + "/appoint",
                title,
                false,
                "/posts/" + postId);
    }

    FormPage end(ActingPost by, int id, Sent sent, Faults faults) {
        var appointment = directory.appointment(by, id);
        var post = directory.post(by, appointment.postId());
        var title = words.of("force.appointment.end");
        var fields = UnitForms.ending(
                words, UnitForms.withDefaults(sent, "version", String.valueOf(appointment.version())), faults);
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
                fields.list(),
                fields.otherProblems(),
                "/posts/appointments/" + id + "/end",
                title,
                true,
                "/posts/" + post.id());
    }

    private Fields fields(ActingPost by, Sent sent, Faults faults) {
        var choices = people.choices(by, sent, UnaryOperator.identity());
        var today = CalendarZone.today(clock).toString();
        var filled = UnitForms.withDefaults(PersonPicker.preset(sent, choices), "from", today);
        return new Fields(words, filled, faults)
                .hidden("q")
                .choice(Kind.RADIO, "who", true, choices, null)
                .day("from", "force.hint.from")
                .optional(Kind.TEXT, "basis", 200, "force.hint.basis");
    }
}
