package org.civicgrid.governance.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.SignInRefused.Reason;
import org.springframework.stereotype.Service;

/** Lets people in: by password, or on the word of an identity provider. */
@Service
@RequiredArgsConstructor
public class SignInDesk {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final SignInLedger ledger;
    private final PasswordCheck passwords;
    private final AddressThrottle throttle;

    /**
     * Signs in with name and password; an unknown name takes as long as a known one.
     *
     * @param address network address of the caller, for throttle and audit
     * @throws SignInRefused if he may not come in
     */
    public SignedIn signIn(String username, String password, String address) {
        if (!throttle.take(address)) {
            throw new SignInRefused(Reason.TOO_MANY);
        }
        var account = find(username);
        if (account.isEmpty()) {
            passwords.checkNobody(password, address);
        }
        passwords.check(account.orElseThrow(), password, address);
        throttle.giveBack(address);
        return ledger.enter(account.orElseThrow(), address);
    }

    /**
     * Signs in somebody whom the configured identity provider vouches for.
     *
     * @throws SignInRefused if no account has the name, or it may not be used
     */
    public SignedIn signInVouched(String username, String address) {
        var account = find(username).orElseThrow(() -> new SignInRefused(Reason.WRONG));
        return ledger.enter(account, address);
    }

    private Optional<Account> find(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return USERNAME.matcher(name).matches() ? ledger.find(name) : Optional.empty();
    }
}
