package org.civicgrid.governance.account;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.problem.Refusal;

/** What accounts and tokens refuse. */
final class AccountRefusals {

    private AccountRefusals() {}

    static final class AccountNotFound extends Refusal.NotFound {
        AccountNotFound(Object id) {
            super("account-not-found", id.toString());
        }
    }

    static final class UsernameTaken extends Refusal.Conflict {
        UsernameTaken(String username) {
            super("username-taken", username);
        }
    }

    static final class PersonHasAccount extends Refusal.Conflict {
        PersonHasAccount(String username) {
            super("person-has-account", username);
        }
    }

    static final class OwnAccount extends Refusal.Forbidden {
        OwnAccount() {
            super("own-account");
        }
    }

    static final class BeyondGrant extends Refusal.Forbidden {
        BeyondGrant(String username) {
            super("account-beyond-reach", username);
        }
    }

    static final class SessionNeeded extends Refusal.Forbidden {
        SessionNeeded() {
            super("session-needed");
        }
    }

    static final class TokenNotFound extends Refusal.NotFound {
        TokenNotFound(Object id) {
            super("token-not-found", id.toString());
        }
    }

    static final class ClientNotFound extends Refusal.NotFound {
        ClientNotFound(Object id) {
            super("client-not-found", id.toString());
        }
    }

    static final class TooManyTokens extends Refusal.Conflict {
        TooManyTokens(int most) {
            super("too-many-tokens", most);
        }
    }

    static final class TooManyGuesses extends Refusal {
        TooManyGuesses() {
            super(Kind.TOO_MANY, "too-many-guesses", List.of(), List.of(), Map.of());
        }
    }
}
