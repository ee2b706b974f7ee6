package org.civicgrid.portal.desk;

import org.jspecify.annotations.Nullable;

/**
 * A ready-made view of the worklist, above the list: mine, soon due, overdue, followed, everything in reach.
 *
 * @param key its text is the message {@code desk.tab.<key>}: mine, soon, overdue, followed, all, handled
 * @param count as shown ({@code 12}, {@code 1,000+}); null when it is not counted
 */
public record WorklistTab(String key, String href, @Nullable String count, boolean current) {}
