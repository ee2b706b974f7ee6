package org.civicgrid.governance.account;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets up accounts for a district that is loaded for the first time; the loader answers for the password. */
@Service
@Transactional
@RequiredArgsConstructor
public class AccountFounding {

    private final AccountTable accounts;
    private final SlowHash slowHash;
    private final Clock clock;

    /** A hash for {@link #found}, so that many accounts with one password need one slow computation. */
    public String hash(String password) {
        return slowHash.of(password);
    }

    /**
     * Opens an account.
     *
     * @param hash from {@link #hash}
     * @param mustChangePassword whether the person must choose another before anything else
     * @return identity of the account
     */
    public long found(Person person, String username, String hash, boolean mustChangePassword) {
        return accounts.insert(person.id(), username, hash, mustChangePassword, clock.instant());
    }
}
