package org.civicgrid.portal.force;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountDirectory;
import org.civicgrid.governance.organization.PersonView;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.springframework.stereotype.Component;

/** The forms with which accounts are opened and closed. */
@Component
@RequiredArgsConstructor
class AccountForms {

    private static final int USERNAME = 40;
    private static final int REASON = 60;

    private final AccountDirectory accounts;
    private final AccountPages pages;
    private final PersonPicker people;
    private final ForceForms forms;
    private final ForceWords words;

    FormPage open(ActingPost by, Sent sent) {
        var title = words.of("force.account.open");
        return new FormPage(
                title,
                pages.trail(Crumb.here(title)),
                words.of("force.account.open.lead"),
                List.of(),
                people.ask("/accounts/new", sent),
                openForm(by, sent),
                "/accounts",
                false,
                "/accounts");
    }

    FormPage disable(ActingPost by, long id, Sent sent) {
        var account = accounts.find(by, id);
        var title = words.of("force.account.disable");
        return new FormPage(
                title,
                pages.trail(new Crumb(account.username(), "/accounts/" + id), Crumb.here(title)),
                words.of("force.account.disable.lead"),
                pages.facts(account),
                null,
                forms.of(sent).text("reason", true, REASON).form(),
                "/accounts/" + id + "/disable",
                true,
                "/accounts/" + id);
    }

    private Form openForm(ActingPost by, Sent sent) {
        if (!PersonPicker.isAsked(sent)) {
            return forms.of(sent).form();
        }
        var choices = people.choices(by, sent, found -> withoutAccount(by, found));
        return forms.of(PersonPicker.preset(sent, choices))
                .hidden("q")
                .radio("who", true, choices)
                .hint(words.of("force.hint.no-account"))
                .text("username", true, USERNAME)
                .form();
    }

    /** One person, one account. */
    private List<PersonView> withoutAccount(ActingPost by, List<PersonView> people) {
        var taken = accounts.usernames(by, people.stream().map(PersonView::id).toList());
        return people.stream().filter(person -> !taken.containsKey(person.id())).toList();
    }
}
