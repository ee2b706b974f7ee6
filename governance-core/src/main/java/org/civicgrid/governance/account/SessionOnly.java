package org.civicgrid.governance.account;

import org.civicgrid.governance.account.AccountRefusals.SessionNeeded;

/** What a token may never do, so that a stolen one cannot become more than it is. */
final class SessionOnly {

    private SessionOnly() {}

    /** @throws SessionNeeded if the person came with a token */
    static void check(SignedIn who) {
        if (who.means() == SignedIn.Means.TOKEN) {
            throw new SessionNeeded();
        }
    }
}
