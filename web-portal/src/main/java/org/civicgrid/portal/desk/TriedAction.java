package org.civicgrid.portal.desk;

import org.civicgrid.governance.casework.Action;
import org.civicgrid.portal.form.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What was tried from the page of a case and refused.
 *
 * @param action null for what is no action
 * @param sent the form, with what is wrong
 */
record TriedAction(@Nullable Action action, Sent sent) {}
