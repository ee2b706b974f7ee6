package org.civicgrid.portal.desk;

/**
 * The history of a case as its page shows it, under the model name {@code history} of {@code desk/case}.
 *
 * @param number of the case
 * @param entries the newest acts, or all of them, printed; oldest first
 * @param total how many acts there are
 * @param earlier how many acts before them are not shown
 * @param whole the query of the address that shows all of them
 * @param unfolded whether all are shown because somebody asked for them
 */
public record CaseTimeline(String number, String entries, int total, int earlier, String whole, boolean unfolded) {}
