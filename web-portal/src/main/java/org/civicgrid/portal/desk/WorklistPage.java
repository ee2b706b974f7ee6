package org.civicgrid.portal.desk;

import java.time.Instant;
import java.util.List;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The worklist, as {@link WorklistPrinter} prints it.
 *
 * @param key of the menu, whose text is the heading: {@code worklist} or {@code cases}
 * @param scope whose list it is: the unit or territory of the acting post
 * @param filterForm the filter row, printed by {@code Prints} from fragment {@code filter} with the model name
 *     {@code filter}
 * @param rows in the order shown, at most 100
 * @param next address of what follows, with the keyset position; null at the end
 * @param empty why there are no rows, as the fragment {@code emptyState} names it: {@code done}, {@code filtered},
 *     {@code nothing}, {@code failed}; null when there are, or
 *     when they may follow
 * @param emptyHref where the empty state leads; null for nowhere
 * @param acts what may be done to several of them at once
 * @param back address of this list from its beginning
 * @param shownAt the server's clock, from which the lamps run on
 * @param openUntil end of the working session that runs now; null outside working hours
 */
public record WorklistPage(
        String key,
        String scope,
        List<WorklistTab> tabs,
        String filterForm,
        List<WorklistRow> rows,
        @Nullable String next,
        @Nullable String empty,
        @Nullable String emptyHref,
        List<Choice> acts,
        String back,
        Instant shownAt,
        @Nullable Instant openUntil) {

    /** So many rows stand on a page. */
    static final int FULL = 20;

    public WorklistPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        acts = List.copyOf(acts);
        if ((rows.isEmpty() && next == null) == (empty == null))
            throw new IllegalArgumentException("Either rows or a reason for none");
    }

    /** Whether it ends before it is full although another follows: a search looks at so many finds for a page. */
    boolean endsEarly() {
        return next != null && rows.size() < FULL;
    }
}
