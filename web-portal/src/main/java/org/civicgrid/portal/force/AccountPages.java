package org.civicgrid.portal.force;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.account.AccountDirectory;
import org.civicgrid.governance.account.AccountLine;
import org.civicgrid.governance.account.AccountQuery;
import org.civicgrid.governance.account.OneTimePassword;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.portal.force.AccountPage.Acts;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of accounts together. */
@Component
@RequiredArgsConstructor
class AccountPages {

    private static final int ROWS = 20;
    private static final int WORDS = 60;

    private final AccountDirectory directory;
    private final ForceForms forms;
    private final ForceWords words;
    private final Formats formats;

    ListPage<AccountRow> list(
            ActingPost by, @Nullable String q, AccountQuery.@Nullable State state, @Nullable String after) {
        var typed = PlainText.tidy(q);
        var asked = Sent.nothing().with("q", typed).with("state", state);
        var found = directory.list(by, new AccountQuery(typed, state), new Paging(ROWS, after));
        return new ListPage<>(
                List.of(),
                forms.filter(asked)
                        .text("q", false, WORDS)
                        .hint(words.of("force.filter.q.accounts"))
                        .select("state", false, states())
                        .form()
                        .fields(),
                found.items().stream().map(this::row).toList(),
                found.next() == null ? null : Addresses.of("/accounts", asked.with("after", found.next())),
                typed == null && state == null ? "nothing" : "filtered",
                "/accounts",
                by.may(Permission.ACCOUNT_MANAGE) ? "/accounts/new" : null);
    }

    /**
     * The page of an account.
     *
     * @param sent what was just sent, with what was refused
     * @param secret the password just made; null otherwise
     */
    AccountPage of(ActingPost by, long id, Sent sent, @Nullable OneTimePassword secret) {
        var account = directory.find(by, id);
        return new AccountPage(
                id,
                account.username(),
                trail(Crumb.here(account.username())),
                tags(account),
                facts(account),
                directory.clients(by, id),
                acts(by, account),
                List.copyOf(sent.faults().values()),
                secret);
    }

    /** The list as the first step of the way, and what comes after it. */
    List<Crumb> trail(Crumb... after) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(words.of("menu.accounts"), "/accounts"));
        trail.addAll(List.of(after));
        return trail;
    }

    List<Fact> facts(AccountLine account) {
        var never = words.of("force.account.never");
        var last = account.lastSignInAt();
        return List.of(
                new Fact(words.of("force.field.username"), account.username()),
                new Fact(words.of("force.field.person"), account.person()),
                new Fact(
                        words.of("force.field.posts"),
                        account.posts().isEmpty() ? words.of("force.account.no-post") : account.posts()),
                new Fact(words.of("force.account.last"), last == null ? never : formats.instant(last)));
    }

    private static Acts acts(ActingPost by, AccountLine account) {
        var others = account.id() != by.accountId();
        var manages = others && by.may(Permission.ACCOUNT_MANAGE);
        var grants = others && by.may(Permission.POST_GRANT);
        return new Acts(
                manages,
                grants && account.lockedUntil() != null,
                grants && !account.disabled(),
                grants && account.disabled(),
                grants && !account.disabled());
    }

    private AccountRow row(AccountLine account) {
        return new AccountRow(
                account.username(),
                "/accounts/" + account.id(),
                account.person(),
                account.posts(),
                tags(account),
                account.lastSignInAt());
    }

    private List<Choice> tags(AccountLine account) {
        var tags = new ArrayList<Choice>();
        if (account.disabled()) {
            tags.add(new Choice("bad", words.of("force.state.DISABLED")));
        }
        if (account.lockedUntil() != null) {
            tags.add(new Choice("bad", words.of("force.account.locked", formats.instant(account.lockedUntil()))));
        }
        if (account.mustChangePassword()) {
            tags.add(new Choice("warn", words.of("force.state.MUST_CHANGE_PASSWORD")));
        }
        if (account.posts().isEmpty()) {
            tags.add(new Choice("warn", words.of("force.state.NO_POST")));
        }
        if (tags.isEmpty()) {
            tags.add(new Choice("ok", words.of("force.account.fine")));
        }
        return tags;
    }

    private List<Choice> states() {
        return Arrays.stream(AccountQuery.State.values())
                .map(state -> new Choice(state.name(), words.of("force.state." + state.name())))
                .toList();
    }
}
