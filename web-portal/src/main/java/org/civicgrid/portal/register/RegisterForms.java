package org.civicgrid.portal.register;

import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;

/**
 * The forms on which a record of a register is set up and changed, and what they say.
 *
 * @param <V> a record as shown
 * @param <D> what sets one up
 * @param <C> what changes one
 */
public interface RegisterForms<V extends RegisterRecord, D, C> {

    /** For a new one in a territory or below. */
    Form create(ActingPost by, Territory top, Sent sent);

    /** What the form for a new one says. */
    D draft(Reading in);

    /** For a change. */
    Form edit(ActingPost by, V it, Sent sent);

    /** What the form for a change begins with, besides the version. */
    Sent now(V it);

    /** What the form for a change says. */
    C change(Reading in);
}
