package org.civicgrid.portal.force;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountAdministration;
import org.civicgrid.portal.frame.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/disable")
    ModelAndView disable(@Acting ActingPost by, @PathVariable long id) {
        return form(forms.disable(by, id, new Sent(Map.of()), Faults.NONE));
    }

    @PostMapping("/disable")
    ModelAndView disable(
            @Acting ActingPost by,
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            RedirectAttributes flash) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    accounts.disable(by, id, sent.text("reason"));
                    return done(id, flash, "force.account.disabled");
                },
                faults -> form(forms.disable(by, id, sent, faults)));
    }

    private ModelAndView act(ActingPost by, long id, RedirectAttributes flash, Runnable act, String done) {
        return attempts.of(
                () -> {
                    act.run();
                    return done(id, flash, done);
                },
                faults -> new ModelAndView("force/account", "page", pages.of(by, id, faults, null)));
    }

    private static ModelAndView done(long id, RedirectAttributes flash, String key) {
        flash.addFlashAttribute("notice", Notice.done(key));
        return new ModelAndView("redirect:/accounts/" + id);
    }

    private static ModelAndView form(FormPage page) {
        return new ModelAndView("force/form", "page", page);
    }
}
