package org.civicgrid.governance.account;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SignInRefused.Reason;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the stored hash. An attempt is counted in the database before its password is looked at, so
 * that parallel guesses gain nothing; attempts on one account wait for one another on this node, so that the owner signing
 * in on several devices at once is not taken for a guesser.
 */
@Component
@RequiredArgsConstructor
class PasswordCheck {

    private static final int LANES = 256;

    private final Lock[] lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toArray(Lock[]::new);
    private final SignInLedger ledger;
    private final SlowHash slowHash;

    /**
     * Returns when the password is right.
     *
     * @throws SignInRefused if it is wrong, or the account is locked
     */
    void check(Account account, String password, String address) {
        var lane = lanes[Math.floorMod(Long.hashCode(account.id()), LANES)];
        lane.lock();
        try {
            countAndCompare(account, password, address);
        } finally {
            lane.unlock();
        }
    }

    /** Takes as long as {@link #check} and always refuses. */
    void checkNobody(String password, String address) {
        slowHash.matches(password, Optional.empty());
        ledger.unknown(address);
        throw new SignInRefused(Reason.WRONG);
    }

    private void countAndCompare(Account account, String password, String address) {
        var attempt = ledger.claim(account);
        if (attempt.isEmpty()) {
            slowHash.matches(password, Optional.empty());
            ledger.refused(account, address);
            throw new SignInRefused(Reason.WRONG);
        }
        if (!slowHash.matches(password, Optional.of(account.passwordHash()))) {
            ledger.wrong(account, attempt.get(), address);
            throw new SignInRefused(Reason.WRONG);
        }
        ledger.clear(account);
    }
}
