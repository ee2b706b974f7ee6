package org.civicgrid.portal.desk;

import org.civicgrid.governance.casework.Action;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the page of a case: the form of an action, or the action itself, which was refused.
 *
 * @param action null for what is no action
 * @param sent the form with what is wrong; nothing when only its form was asked for
 */
record AskedAction(@Nullable Action action, Sent sent) {

    /** The empty form of an action. */
    static AskedAction form(Action action) {
        return new AskedAction(action, Sent.nothing());
    }
}
