package org.civicgrid.portal.form;

import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins the forms of pages. */
@Component
@RequiredArgsConstructor
public class Forms {

    private final MessageSource messages;
    private final RefusalWords words;

    /**
     * Begins a form that shows what was sent.
     *
     * @param prefix of the messages, with its dot
     */
    public FormFields of(String prefix, Sent sent) {
        return new FormFields(messages, words, prefix, sent);
    }
}
