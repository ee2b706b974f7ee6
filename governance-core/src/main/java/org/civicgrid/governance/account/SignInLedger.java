package org.civicgrid.governance.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.account.AccountTable.Attempt;
import org.civicgrid.governance.account.SignInRefused.Reason;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts attempts and writes down how they ended, each in a short transaction, so that none spans the slow hash. */
@Service
@Transactional
@RequiredArgsConstructor
class SignInLedger {

    private final AccountTable accounts;
    private final ForceRegister register;
    private final AuditJournal audit;
    private final SignInSettings settings;
    private final Clock clock;

    @Transactional(readOnly = true)
    Optional<Account> find(String username) {
        return accounts.byUsername(username);
    }

    /** Counts an attempt; empty when the account is locked. */
    Optional<Attempt> claim(Account account) {
        var now = clock.instant();
        return accounts.claimAttempt(account.id(), settings.failuresBeforeLock(), now, now.plus(settings.lockFor()));
    }

    /** Forgets the failures before a right password. */
    void clear(Account account) {
        accounts.clearFailures(account.id());
    }

    /** An unknown name is not kept: people type passwords into the wrong field. */
    void unknown(String address) {
        audit.write(register.platform(), act("account.sign-in-fail", "?", address));
    }

    void wrong(Account account, Attempt attempt, String address) {
        audit.write(register.platform(), act("account.sign-in-fail", account.username(), address));
        if (attempt.locks()) {
            audit.write(register.platform(), act("account.lock", account.username(), address));
        }
    }

    /** Refused without a look at the password. */
    void refused(Account account, String address) {
        audit.write(register.platform(), act("account.sign-in-refuse", account.username(), address));
    }

    /**
     * Enters the account through the post chosen last, else through the first held.
     *
     * @throws SignInRefused if the account is disabled or holds no post today
     */
    SignedIn enter(Account account, String address) {
        if (account.disabled()) {
            throw new SignInRefused(Reason.DISABLED);
        }
        var posts = register.presentPosts(account.personId());
        var post = posts.stream()
                .filter(it -> Integer.valueOf(it.id()).equals(account.lastPostId()))
                .findFirst()
                .or(() -> posts.stream().findFirst())
                .orElseThrow(() -> new SignInRefused(Reason.NO_POST));
        var acting = register.acting(account.id(), account.personId(), post.id());
        accounts.signedIn(account.id(), post.id(), clock.instant());
        audit.write(acting, act("account.sign-in", account.username(), address));
        return signedIn(account, acting, SignedIn.Means.SESSION, posts);
    }

    /** The principal, with the posts that may be switched to. */
    SignedIn signedIn(Account account, ActingPost acting, SignedIn.Means means, List<Post> posts) {
        var held = posts.stream()
                .map(it -> new HeldPost(it.id(), it.title(), register.unitName(it.unitId())))
                .toList();
        return new SignedIn(acting, account.username(), means, account.mustChangePassword(), held);
    }

    private static AuditAct act(String act, String username, String address) {
        return AuditAct.of(act, "account", username).changing(Map.of(), Map.of("address", address));
    }
}
