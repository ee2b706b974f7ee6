package org.civicgrid.portal.reform;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformDraft;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.springframework.stereotype.Component;

/** The form of a reform's head: what it is called, on what it rests and from when it holds. */
@Component
@RequiredArgsConstructor
class ReformForms {

    private static final int TITLE = 120;
    private static final int BASIS = 200;
    private static final int DECISION = 400;

    private final Forms forms;
    private final Clock clock;

    /** Of a new one, from tomorrow on. */
    Form draft(Sent sent) {
        return head(sent.withDefault("effectiveOn", CalendarZone.today(clock).plusDays(1)));
    }

    Form head(Sent sent) {
        return forms.of("reform.form.", sent)
                .text("title", true, TITLE)
                .text("basis", false, BASIS)
                .date("effectiveOn", true)
                .hidden("version")
                .form();
    }

    /** What the form says now. */
    static Sent now(Reform it) {
        return Sent.nothing()
                .with("title", it.title())
                .with("basis", it.basis())
                .with("effectiveOn", it.effectiveOn())
                .with("version", it.version());
    }

    static ReformDraft read(Reading in, List<ReformStep> steps) {
        return new ReformDraft(in.text("title"), in.text("basis"), in.date("effectiveOn"), steps);
    }

    /** The same reform with other steps. */
    static ReformDraft with(Reform it, List<ReformStep> steps) {
        return new ReformDraft(it.title(), it.basis(), it.effectiveOn(), steps);
    }

    /** A word with a decision. */
    Form decision(String act, boolean required, Sent sent) {
        var own = act.equals(sent.text("act")) ? sent : Sent.nothing();
        return forms.of("reform." + act + ".", own)
                .area("decision", required, DECISION)
                .form()
                .within(act);
    }
}
