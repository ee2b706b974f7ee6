package org.civicgrid.portal.force;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountAdministration;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's part: unlocks, closes and reopens accounts, and ends what runs in their name. */
@Controller
@RequestMapping("/accounts/{id:\\d+}")
@PreAuthorize("hasAuthority('post:grant')")
@RequiredArgsConstructor
class AccountGuardController {

    private final AccountForms forms;
    private final AccountPages pages;
    private final AccountAdministration accounts;
    private final Attempts attempts;

    @PostMapping("/unlock")
    ModelAndView unlock(@Acting ActingPost by, @PathVariable long id, RedirectAttributes flash) {
        return act(by, id, flash, () -> accounts.unlock(by, id), "force.account.unlocked");
    }

    @PostMapping("/enable")
    ModelAndView enable(@Acting ActingPost by, @PathVariable long id, RedirectAttributes flash) {
        return act(by, id, flash, () -> accounts.enable(by, id), "force.account.enabled");
    }

    @PostMapping("/sessions/end")
    ModelAndView endSessions(@Acting ActingPost by, @PathVariable long id, RedirectAttributes flash) {
        return act(by, id, flash, () -> accounts.endSessions(by, id), "force.account.sessions-ended");
    }

    @PostMapping("/clients/{clientId:\\d+}/revoke")
    ModelAndView revokeClient(
            @Acting ActingPost by, @PathVariable long id, @PathVariable long clientId, RedirectAttributes flash) {
        return act(by, id, flash, () -> accounts.revokeClient(by, id, clientId), "force.account.client-revoked");
    }

    private ModelAndView act(ActingPost by, long id, RedirectAttributes flash, Runnable act, String done) {
        return attempts.answer(
                Sent.nothing(),
                () -> {
                    act.run();
                    return done(id, done, flash);
                },
                again -> Answers.page("force/account", pages.of(by, id, again, null)));
    }

    @GetMapping("/disable")
    ModelAndView disable(@Acting ActingPost by, @PathVariable long id) {
        return ForceForms.page(forms.disable(by, id, Sent.nothing()));
    }

    @PostMapping("/disable")
    ModelAndView disable(@Acting ActingPost by, @PathVariable long id, Sent sent, RedirectAttributes flash) {
        return attempts.answer(
                sent,
                () -> {
                    accounts.disable(by, id, sent.shown("reason"));
                    return done(id, "force.account.disabled", flash);
                },
                again -> ForceForms.page(forms.disable(by, id, again)));
    }

    private static ModelAndView done(long id, String key, RedirectAttributes flash) {
        return Answers.onward("/accounts/" + id, Notice.done(key), flash);
    }
}
