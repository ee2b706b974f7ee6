package org.civicgrid.governance.account;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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

    /**
     * Opens an account with a password that works once.
     *
     * @return the password to hand over; it is kept nowhere
     */
    public OneTimePassword found(Person person, String username) {
        var password = Secrets.oneTimePassword();
        return new OneTimePassword(found(person, username, slowHash.of(password), true), username, password);
    }

    /** Which of some accounts that may be used have this password, in alphabetical order; slow. */
    @Transactional(readOnly = true)
    public List<String> withPassword(Collection<String> usernames, String password) {
        var right = new HashMap<String, Boolean>();
        return usernames.stream()
                .sorted()
                .filter(name -> accounts.byUsername(name)
                        .filter(account -> !account.disabled())
                        .map(account -> right.computeIfAbsent(
                                account.passwordHash(), hash -> slowHash.matches(password, Optional.of(hash))))
                        .orElse(false))
                .toList();
    }

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
