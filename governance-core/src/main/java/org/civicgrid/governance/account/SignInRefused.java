package org.civicgrid.governance.account;

import lombok.Getter;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that failed. Name, password and lock are never told apart, so that nobody can ask which accounts exist. */
@Getter
public class SignInRefused extends AuthenticationException {

    private final Reason reason;

    SignInRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** What the person is told. */
    public enum Reason {
        /** Unknown name, wrong password, or a locked account. */
        WRONG,
        /** Name and password are right, but the account has been disabled. */
        DISABLED,
        /** Name and password are right, but no post is held today. */
        NO_POST,
        /** Too many failures from this address. */
        TOO_MANY
    }
}
