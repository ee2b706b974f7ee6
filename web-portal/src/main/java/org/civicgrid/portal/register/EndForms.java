package org.civicgrid.portal.register;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.FormFields;
import org.civicgrid.portal.form.Sent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The form that ends a record: the first day on which it no longer holds, and why. */
@Component
@RequiredArgsConstructor
public class EndForms {

    public static final String ON = "on";
    public static final String REASON = "reason";

    private static final int LONGEST_REASON = 200;

    private final MessageSource messages;

    public Form form(Sent sent, Map<String, String> faults) {
        return new FormFields(messages, "register.end.", sent, faults)
                .date(ON, true)
                .area(REASON, true, LONGEST_REASON)
                .form();
    }
}
