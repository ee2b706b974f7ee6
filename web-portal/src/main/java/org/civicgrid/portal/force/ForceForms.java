package org.civicgrid.portal.force;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all forms of the force share; labels are the messages {@code force.field.<name>}. */
@Component
@RequiredArgsConstructor
class ForceForms {

    private static final int REASON = 200;

    private final Forms forms;
    private final Clock clock;

    FormFields of(Sent sent) {
        return forms.of("force.field.", sent);
    }

    /** The fields of a filter row; labels are the messages {@code force.filter.<name>}. */
    FormFields filter(Sent given) {
        return forms.of("force.filter.", given);
    }

    /**
     * Day and reason of an end.
     *
     * @param version of what ends, as the reader sees it
     */
    Form ending(Sent sent, int version) {
        return of(sent.withDefault("version", version))
                .hidden("version")
                .date("to", true)
                .text("reason", true, REASON)
                .form();
    }

    /** The same form, proposing that something begins today. */
    Sent beginningToday(Sent sent) {
        return sent.withDefault("from", CalendarZone.today(clock));
    }

    static ModelAndView page(FormPage page) {
        return Answers.page("force/form", page);
    }
}
