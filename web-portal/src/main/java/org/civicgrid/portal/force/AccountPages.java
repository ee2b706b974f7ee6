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
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of accounts together. */
@Component
@RequiredArgsConstructor
class AccountPages {

    private static final int ROWS = 20;

    private final AccountDirectory directory;
    private final ForceWords words;
    private final Formats formats;

    ListPage<AccountRow> list(
            ActingPost by, @Nullable String q, AccountQuery.@Nullable State state, @Nullable String after) {
        var typed = PlainText.tidy(q);
        var found = directory.list(by, new AccountQuery(typed, state), new Paging(ROWS, after));
        return new ListPage<>(
                List.of(),
                List.of(
                        input(Kind.TEXT, "q", typed == null ? "" : typed, List.of()),
                        input(Kind.SELECT, "state", state == null ? "" : state.name(), states())),
                found.items().stream().map(this::row).toList(),
                found.next() == null ? null : Links.to("/accounts", "q", typed, "state", state, "after", found.next()),
                typed == null && state == null ? "nothing" : "filtered",
                "/accounts",
                by.may(Permission.ACCOUNT_MANAGE) ? "/accounts/new" : null);
    }

    /** @param secret the password just made; null otherwise */
    AccountPage of(ActingPost by, long id, Faults faults, @Nullable OneTimePassword secret) {
        var account = directory.find(by, id);
        return new AccountPage(
                id,
                account.username(),
                trail(Crumb.here(account.username())),
                tags(account),
                facts(account),
                directory.clients(by, id),
                acts(by, account),
                faults.general(),
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

    private InputField input(Kind kind, String name, String value, List<Choice> choices) {
        return new InputField(
                kind,
                "filter-" + name,
                name,
                words.of("force.filter." + name),
                kind == Kind.TEXT ? words.of("force.filter.q.accounts") : null,
                false,
                value,
                null,
                choices,
                kind == Kind.TEXT ? 60 : 0);
    }
}
