package org.civicgrid.portal.register;

import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Sent;
import org.springframework.stereotype.Component;

/** The form that ends a record: the first day on which it no longer holds, and why. */
@Component
@RequiredArgsConstructor
public class EndForms {

    public static final String ON = "on";
    public static final String REASON = "reason";

    private static final int LONGEST_REASON = 200;

    private final Forms forms;

    public Form form(Sent sent) {
        return forms.of("register.end.", sent)
                .date(ON, true)
                .area(REASON, true, LONGEST_REASON)
                .form();
    }
}
