package org.civicgrid.governance.account;

import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountRefusals.AccountNotFound;
import org.civicgrid.governance.account.AccountRefusals.TooManyGuesses;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.audit.AuditJournal;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes one's own password. */
@Service
@RequiredArgsConstructor
public class PasswordDesk {

    private final AccountTable accounts;
    private final PasswordCheck check;
    private final PasswordPolicy policy;
    private final SlowHash slowHash;
    private final AddressThrottle throttle;
    private final AuditJournal audit;
    private final TransactionTemplate transaction;

    /**
     * Sets a new password. A wrong present one counts towards the lock like a failed sign-in.
     *
     * @param address network address of the caller
     * @return the same person, no longer bound to change it
     * @throws InvalidInput if the present one is wrong ({@code current}) or the new one does not do ({@code next})
     */
    public SignedIn change(SignedIn who, String current, String next, String address) {
        SessionOnly.check(who);
        var account = accounts.byId(who.accountId()).orElseThrow(() -> new AccountNotFound(who.accountId()));
        policy.check("next", next, account.username());
        if (current.equals(next)) {
            throw InvalidInput.of("next", "password-unchanged", null);
        }
        requireCurrent(account, current, address);
        var hash = slowHash.of(next);
        transaction.executeWithoutResult(tx -> {
            accounts.setPassword(account.id(), hash, false);
            audit.write(who.acting(), AuditAct.of("account.change-password", "account", account.username()));
        });
        return new SignedIn(who.acting(), who.username(), who.means(), false, who.posts());
    }

    private void requireCurrent(Account account, String current, String address) {
        if (!throttle.take(address)) {
            throw new TooManyGuesses();
        }
        try {
            check.check(account, current, address);
            throttle.giveBack(address);
        } catch (SignInRefused wrong) {
            throw InvalidInput.of("current", "password-wrong", null);
        }
    }
}
