package org.civicgrid.portal.party;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.CommitteeMemberView;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.register.EditPage;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a further term on the screen: its form, and the act, which leads back to the form when it is refused. */
@Component
@RequiredArgsConstructor
class MemberRenewals {

    private final CommitteeDirectory directory;
    private final CommitteeRegister register;
    private final MemberForms forms;
    private final Attempts attempts;
    private final CommitteeWords seats;
    private final RegisterWords words;
    private final Formats formats;

    ModelAndView form(ActingPost by, int id) {
        var member = directory.find(by, id);
        return page(
                member,
                Sent.nothing()
                        .with("version", member.version())
                        .with("termFrom", member.termTo())
                        .with("termTo", member.termTo().plusYears(5)));
    }

    ModelAndView renew(ActingPost by, int id, Sent sent, RedirectAttributes flash) {
        var member = directory.find(by, id);
        return attempts.answer(
                sent,
                () -> {
                    int version = sent.read(in -> in.requiredInteger("version"));
                    var renewed = register.renew(by, id, version, sent.read(MemberForms::renewal));
                    var notice = Notice.done("committee.renewed", formats.date(renewed.termTo()));
                    return Answers.onward(Members.FACE.href(renewed), notice, flash);
                },
                again -> page(member, again));
    }

    private ModelAndView page(CommitteeMemberView member, Sent sent) {
        var href = Members.FACE.href(member);
        var title = words.of("committee.renew.title", member.name());
        return Answers.page(
                "register/edit",
                new EditPage(
                        title,
                        words.of("committee.renew.hint", member.committeeName(), seats.term(member)),
                        true,
                        List.of(
                                new Crumb(words.of(Members.FACE.title()), Members.PATH),
                                new Crumb(member.name(), href),
                                Crumb.here(title)),
                        href + "/renew",
                        forms.renewal(sent),
                        null,
                        href));
    }
}
