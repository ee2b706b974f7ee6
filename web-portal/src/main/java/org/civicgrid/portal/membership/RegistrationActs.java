package org.civicgrid.portal.membership;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.membership.RegistrationDirectory;
import org.civicgrid.governance.membership.RegistrationView;
import org.civicgrid.governance.membership.RevealedPerson;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of what is done with a registration alone: moving, and reading in full. */
@Component
@RequiredArgsConstructor
class RegistrationActs {

    private static final int REASON = 200;

    private final RegistrationDirectory directory;
    private final RegistrationForms registrations;
    private final RegisterWords words;
    private final Forms forms;
    private final Clock clock;

    EditPage move(ActingPost by, int id, Sent sent) {
        var it = directory.find(by, id);
        var href = Registrations.FACE.href(it);
        return new EditPage(
                words.of("registration.move.of", it.name()),
                words.of("registration.move.hint", it.territoryName()),
                true,
                trail(it, words.of("registration.move")),
                href + "/move",
                registrations.move(by, sent.withDefault("version", it.version())),
                null,
                href);
    }

    /** Asks for the reason. */
    ReadingPage reading(ActingPost by, int id, Sent sent) {
        var form = forms.of("registration.reading.", sent).text("reason", true, REASON);
        return reading(directory.find(by, id), form.form(), null);
    }

    /** Shows the whole, which has been written to the audit. */
    ReadingPage revealed(ActingPost by, int id, RevealedPerson person) {
        return reading(directory.find(by, id), null, person);
    }

    private ReadingPage reading(RegistrationView it, @Nullable Form form, @Nullable RevealedPerson person) {
        return new ReadingPage(
                it.name(),
                trail(it, words.of("registration.reading")),
                Registrations.FACE.href(it),
                form,
                person,
                clock.instant());
    }

    private List<Crumb> trail(RegistrationView it, String here) {
        return List.of(
                new Crumb(words.of("registration.title"), Registrations.PATH),
                new Crumb(it.name(), Registrations.FACE.href(it)),
                Crumb.here(here));
    }
}
