package org.civicgrid.portal.register;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Notice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way of a record on the screen: shown, set up, changed, ended. What is refused leads back to its form with status 422.
 * The controller of a register names the addresses and who may call them, and hands everything on to here.
 */
@Component
@RequiredArgsConstructor
public class RegisterFlow {

    private static final String DONE = "register.done";

    private final RegisterPages pages;
    private final Attempts attempts;
    private final Formats formats;

    /** A record. */
    public ModelAndView record(Register<?, ?, ?> register, ActingPost by, int id) {
        return record(register, by, id, Sent.nothing());
    }

    /** The form on which a new one is set up. */
    public ModelAndView draft(Register<?, ?, ?> register, ActingPost by, Sent sent) {
        return Answers.page("register/edit", pages.draft(register, by, sent));
    }

    /** Sets one up. */
    public <D> ModelAndView create(Register<?, D, ?> register, ActingPost by, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var created = register.office.create(by, sent.read(register.forms::draft));
                    return onward(register, created, Notice.done(DONE), flash);
                },
                again -> draft(register, by, again));
    }

    /** The form on which one is changed. */
    public <V extends RegisterRecord> ModelAndView edit(Register<V, ?, ?> register, ActingPost by, int id) {
        var it = register.directory.find(by, id);
        return edit(register, by, it, register.forms.now(it).with("version", it.version()));
    }

    /** Changes one. */
    public <V extends RegisterRecord, C> ModelAndView change(
            Register<V, ?, C> register, ActingPost by, int id, Sent sent, RedirectAttributes flash) {
        var it = register.directory.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    var changed = register.office.change(by, id, version, sent.read(register.forms::change));
                    return onward(register, changed, Notice.done(DONE), flash);
                },
                again -> edit(register, by, it, again));
    }

    /** Ends one. */
    public ModelAndView end(Register<?, ?, ?> register, ActingPost by, int id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    var order = sent.read(EndForms::read);
                    var ended = register.office.end(by, id, order.version(), order.day(), order.reason());
                    var notice = Notice.done("register.done.end", formats.date(ended.validTo()));
                    return onward(register, ended, notice, flash);
                },
                again -> record(register, by, id, again));
    }

    private ModelAndView record(Register<?, ?, ?> register, ActingPost by, int id, Sent ending) {
        return Answers.page("register/record", pages.record(register, by, id, ending));
    }

    private <V extends RegisterRecord> ModelAndView edit(Register<V, ?, ?> register, ActingPost by, V it, Sent sent) {
        return Answers.page("register/edit", pages.edit(register, by, it, sent));
    }

    private static ModelAndView onward(
            Register<?, ?, ?> register, RegisterRecord it, Notice notice, RedirectAttributes flash) {
        return Answers.onward(register.face.href(it), notice, flash);
    }
}
