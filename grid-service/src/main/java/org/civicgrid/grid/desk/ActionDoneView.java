package org.civicgrid.grid.desk;

import org.jspecify.annotations.Nullable;

/**
 * An action that was carried out.
 *
 * @param seq its place in the history
 * @param current the present state; null when the case has left the reach of the acting post
 */
record ActionDoneView(String number, int seq, @Nullable CaseView current) {}
