package org.civicgrid.portal.force;

import java.util.List;
import org.civicgrid.governance.account.ClientView;
import org.civicgrid.governance.account.OneTimePassword;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An account, under the model name {@code page} of {@code force/account}.
 *
 * @param states tone and words of a tag each
 * @param clients programs that act on its behalf
 * @param acts what the reader may do with it
 * @param problems what was just refused
 * @param secret the password just made, shown this once; null otherwise
 */
record AccountPage(
        long id,
        String username,
        List<Crumb> trail,
        List<Choice> states,
        List<Fact> facts,
        List<ClientView> clients,
        Acts acts,
        List<String> problems,
        @Nullable OneTimePassword secret) {

    /** What the reader may do now; nobody looks after his own account. */
    record Acts(boolean reset, boolean unlock, boolean disable, boolean enable, boolean endSessions) {

        public boolean any() {
            return reset || unlock || disable || enable || endSessions;
        }
    }
}
