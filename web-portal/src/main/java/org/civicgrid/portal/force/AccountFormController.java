package org.civicgrid.portal.force;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountAdministration;
import org.civicgrid.governance.account.OneTimePassword;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The system administrator's part: opens accounts and resets passwords. A new password stands in the answer and nowhere else. */
@Controller
@RequestMapping("/accounts")
@PreAuthorize("hasAuthority('account:manage')")
@RequiredArgsConstructor
class AccountFormController {

    private final AccountForms forms;
    private final AccountPages pages;
    private final AccountAdministration accounts;
    private final Attempts attempts;

    @GetMapping("/new")
    ModelAndView open(@Acting ActingPost by, @RequestParam Map<String, String> preset) {
        return form(forms.open(by, new Sent(preset), Faults.NONE));
    }

    @PostMapping
    ModelAndView opened(@Acting ActingPost by, @RequestParam Map<String, String> values) {
        var sent = new Sent(values);
        return attempts.of(
                () -> {
                    var made = open(by, sent);
                    return page(by, made.accountId(), Faults.NONE, made);
                },
                faults -> form(forms.open(by, sent, faults)));
    }

    @PostMapping("/{id:\\d+}/password")
    ModelAndView reset(@Acting ActingPost by, @PathVariable long id) {
        return attempts.of(
                () -> page(by, id, Faults.NONE, accounts.resetPassword(by, id)), faults -> page(by, id, faults, null));
    }

    private OneTimePassword open(ActingPost by, Sent sent) {
        var username = sent.required("username");
        return PersonPicker.isNewcomer(sent)
                ? accounts.openForNewcomer(by, sent.text("q"), username)
                : accounts.open(by, sent.number("who"), username);
    }

    private ModelAndView page(ActingPost by, long id, Faults faults, @Nullable OneTimePassword secret) {
        return new ModelAndView("force/account", "page", pages.of(by, id, faults, secret));
    }

    private static ModelAndView form(FormPage page) {
        return new ModelAndView("force/form", "page", page);
    }
}
