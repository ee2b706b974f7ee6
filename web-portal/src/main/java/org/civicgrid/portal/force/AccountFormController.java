package org.civicgrid.portal.force;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.Acting;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountAdministration;
import org.civicgrid.governance.account.OneTimePassword;
import org.civicgrid.portal.form.Answers;
import org.civicgrid.portal.form.Attempts;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    ModelAndView open(@Acting ActingPost by, Sent preset) {
        return ForceForms.page(forms.open(by, preset));
    }

    @PostMapping
    ModelAndView opened(@Acting ActingPost by, Sent sent) {
        return attempts.answer(
                sent,
                () -> {
                    var made = openFor(by, sent.read(Order::of));
                    return page(by, made.accountId(), sent, made);
                },
                again -> ForceForms.page(forms.open(by, again)));
    }

    @PostMapping("/{id:\\d+}/password")
    ModelAndView reset(@Acting ActingPost by, @PathVariable long id, Sent sent) {
        return attempts.answer(
                sent, () -> page(by, id, sent, accounts.resetPassword(by, id)), again -> page(by, id, again, null));
    }

    private OneTimePassword openFor(ActingPost by, Order order) {
        var person = order.who().id();
        return person == null
                ? accounts.openForNewcomer(by, order.who().name(), order.username())
                : accounts.open(by, person, order.username());
    }

    private ModelAndView page(ActingPost by, long id, Sent sent, @Nullable OneTimePassword secret) {
        return Answers.page("force/account", pages.of(by, id, sent, secret));
    }

    private record Order(PersonPicker.Chosen who, String username) {

        static Order of(Reading in) {
            return new Order(PersonPicker.chosen(in), in.requiredText("username"));
        }
    }
}
