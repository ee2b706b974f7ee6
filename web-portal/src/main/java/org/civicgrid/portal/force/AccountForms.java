package org.civicgrid.portal.force;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountDirectory;
import org.civicgrid.governance.organization.PersonView;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.InputField.Kind;
import org.springframework.stereotype.Component;

/** The forms with which accounts are opened and closed. */
@Component
@RequiredArgsConstructor
class AccountForms {

    private final AccountDirectory accounts;
    private final AccountPages pages;
    private final PersonPicker people;
    private final ForceWords words;

    FormPage open(ActingPost by, Sent sent, Faults faults) {
        var title = words.of("force.account.open");
        var fields = people.asked(sent) ? fields(by, sent, faults) : new Fields(words, sent, faults);
        return new FormPage(
                title,
                pages.trail(Crumb.here(title)),
                words.of("force.account.open.lead"),
                List.of(),
                people.ask("/accounts/new", sent),
                fields.list(),
                fields.otherProblems(),
                "/accounts",
                title,
                false,
                "/accounts");
    }

    FormPage disable(ActingPost by, long id, Sent sent, Faults faults) {
        var account = accounts.find(by, id);
        var title = words.of("force.account.disable");
        var fields = new Fields(words, sent, faults).text("reason", 60);
        return new FormPage(
                title,
                pages.trail(new Crumb(account.username(), "/accounts/" + id), Crumb.here(title)),
                words.of("force.account.disable.lead"),
                pages.facts(account),
                null,
                fields.list(),
                fields.otherProblems(),
                "/accounts/" + id + "/disable",
                title,
                true,
                "/accounts/" + id);
    }

    private Fields fields(ActingPost by, Sent sent, Faults faults) {
        var choices = people.choices(by, sent, people -> withoutAccount(by, people));
        return new Fields(words, PersonPicker.preset(sent, choices), faults)
                .hidden("q")
                .choice(Kind.RADIO, "who", true, choices, "force.hint.no-account")
                .text("username", 40, "force.hint.username");
    }

    /** One person, one account. */
    private List<PersonView> withoutAccount(ActingPost by, List<PersonView> people) {
        var taken = accounts.usernames(by, people.stream().map(PersonView::id).toList());
        return people.stream().filter(person -> !taken.containsKey(person.id())).toList();
    }
}
