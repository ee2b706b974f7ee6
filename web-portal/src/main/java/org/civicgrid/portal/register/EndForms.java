package org.civicgrid.portal.register;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form that ends a record: the first day on which it no longer holds, and why. */
@Component
@RequiredArgsConstructor
class EndForms {

    private static final String ON = "on";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 200;

    private final Forms forms;

    /**
     * What it says.
     *
     * @param version that the reader has seen
     */
    record Order(
            int version, @Nullable LocalDate day, @Nullable String reason) {}

    Form form(Sent sent) {
        return forms.of("register.end.", sent)
                .date(ON, true)
                .area(REASON, true, LONGEST_REASON)
                .form();
    }

    static Order read(Reading in) {
        return new Order(in.requiredInteger("version"), in.date(ON), in.text(REASON));
    }
}
