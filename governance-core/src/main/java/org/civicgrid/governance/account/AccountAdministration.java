package org.civicgrid.governance.account;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.account.AccountRefusals.AccountNotFound;
import org.civicgrid.governance.account.AccountRefusals.BeyondGrant;
import org.civicgrid.governance.account.AccountRefusals.ClientNotFound;
import org.civicgrid.governance.account.AccountRefusals.OwnAccount;
import org.civicgrid.governance.account.AccountRefusals.PersonHasAccount;
import org.civicgrid.governance.account.AccountRefusals.UsernameTaken;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.organization.AppointmentAdministration;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with the accounts of others. The system administrator opens them and resets passwords; the
 * security administrator unlocks, disables and enables them. Nobody does either to himself.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AccountAdministration {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final AccountTable accounts;
    private final ForceRegister register;
    private final AppointmentAdministration appointments;
    private final ClientTable clients;
    private final TokenTable tokens;
    private final SlowHash slowHash;
    private final AuditJournal audit;
    private final ApplicationEventPublisher events;
    private final AccountStanding standing;
    private final TokenGate gate;
    private final Clock clock;

    /**
     * Opens an account with a password that works once.
     *
     * @return the password to hand over; it is kept nowhere
     */
    public OneTimePassword open(ActingPost by, int personId, String username) {
        by.require(Permission.ACCOUNT_MANAGE);
        requireWithinReach(by, personId, register.person(personId).name());
        if (!USERNAME.matcher(username).matches()) {
            throw InvalidInput.of("username", "username", username);
        }
        accounts.byPerson(personId).ifPresent(it -> {
            throw new PersonHasAccount(it.username());
        });
        accounts.byUsername(username).ifPresent(it -> {
            throw new UsernameTaken(username);
        });
        var password = Secrets.oneTimePassword();
        var id = accounts.insert(personId, username, slowHash.of(password), true, clock.instant());
        audit.write(
                by, AuditAct.of("account.open", "account", username).changing(Map.of(), Map.of("personId", personId)));
        return new OneTimePassword(id, username, password);
    }

    /**
     * Opens an account for somebody who is not yet known; he is enrolled if, and only if, the account is opened.
     *
     * @return the password to hand over; it is kept nowhere
     */
    public OneTimePassword openForNewcomer(ActingPost by, String name, String username) {
        by.require(Permission.ACCOUNT_MANAGE);
        return open(by, appointments.enrol(by, name), username);
    }

    /** Replaces a forgotten password by one that works once, and ends the account's sessions. */
    public OneTimePassword resetPassword(ActingPost by, long accountId) {
        by.require(Permission.ACCOUNT_MANAGE);
        var account = othersWithinReach(by, accountId);
        var password = Secrets.oneTimePassword();
        accounts.setPassword(accountId, slowHash.of(password), true);
        accounts.clearFailures(accountId);
        audit.write(by, AuditAct.of("account.reset-password", "account", account.username()));
        endSessions(account);
        return new OneTimePassword(accountId, account.username(), password);
    }

    /** Lifts a lock before its time. */
    public void unlock(ActingPost by, long accountId) {
        by.require(Permission.POST_GRANT);
        var account = othersWithinReach(by, accountId);
        accounts.clearFailures(accountId);
        audit.write(by, AuditAct.of("account.unlock", "account", account.username()));
    }

    /** Closes an account until it is enabled again; its sessions and tokens stop working at once. */
    public void disable(ActingPost by, long accountId, String reason) {
        by.require(Permission.POST_GRANT);
        var account = othersWithinReach(by, accountId);
        var why = Labels.require("reason", reason);
        accounts.disable(accountId, clock.instant());
        audit.write(
                by,
                AuditAct.of("account.disable", "account", account.username()).because(why));
        endSessions(account);
    }

    /** Lets a disabled account sign in again. */
    public void enable(ActingPost by, long accountId) {
        by.require(Permission.POST_GRANT);
        var account = othersWithinReach(by, accountId);
        accounts.enable(accountId);
        audit.write(by, AuditAct.of("account.enable", "account", account.username()));
    }

    /** Ends every session of an account; its owner may sign in again. */
    public void endSessions(ActingPost by, long accountId) {
        by.require(Permission.POST_GRANT);
        var account = othersWithinReach(by, accountId);
        audit.write(by, AuditAct.of("account.end-sessions", "account", account.username()));
        endSessions(account);
    }

    /**
     * Ends an OAuth 2 client of an account and every token issued to it.
     *
     * @throws ClientNotFound unless the account has such a live client
     */
    public void revokeClient(ActingPost by, long accountId, long id) {
        by.require(Permission.POST_GRANT);
        var account = othersWithinReach(by, accountId);
        var now = clock.instant();
        var clientId = clients.revoke(id, account.id(), now).orElseThrow(() -> new ClientNotFound(id));
        tokens.revokeOfClient(id, now);
        gate.forget();
        audit.write(by, AuditAct.of("client.revoke", "client", clientId));
    }

    private Account othersWithinReach(ActingPost by, long accountId) {
        var account = accounts.byId(accountId).orElseThrow(() -> new AccountNotFound(accountId));
        if (account.id() == by.accountId()) {
            throw new OwnAccount();
        }
        requireWithinReach(by, account.personId(), account.username());
        return account;
    }

    private void requireWithinReach(ActingPost by, int personId, String name) {
        if (!register.presentPosts(personId).stream().allMatch(post -> register.browses(by, post))) {
            throw new BeyondGrant(name);
        }
    }

    private void endSessions(Account account) {
        standing.forget();
        gate.forget();
        events.publishEvent(new SessionsEnded(account.username()));
    }
}
