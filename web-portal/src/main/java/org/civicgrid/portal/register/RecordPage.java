package org.civicgrid.portal.register;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The page of one record of a register, under the model name {@code page} of {@code register/record}.
 *
 * @param kind in words
 * @param madeUp whether it is of the demonstration
 * @param ended since when it no longer holds, in words; null while it has no end
 * @param party whether it is of the Party, whose pages have a red head
 * @param territory code of the territory whose outline is shown
 * @param position where it is; null while it is not known
 * @param facts what is known of it
 * @param links other records that belong with it
 * @param history what was done to it, printed, oldest first; empty for nothing
 * @param edit where it is changed; null when it cannot be
 * @param add something that may be set up for it; null for nothing
 * @param href its own address; ending it is ordered below it
 * @param version that the page shows
 * @param end the form that ends it; null when it cannot be ended
 */
public record RecordPage(
        String title,
        String kind,
        boolean madeUp,
        @Nullable String ended,
        boolean party,
        List<Crumb> trail,
        String territory,
        @Nullable Position position,
        List<Fact> facts,
        List<Links> links,
        String history,
        @Nullable String edit,
        @Nullable Link add,
        String href,
        int version,
        @Nullable Form end) {

    /** A point of the map, degrees, CGCS2000. */
    public record Position(double lng, double lat, String label) {}

    /** Somewhere to go. */
    public record Link(String href, String text) {}

    /** Some places to go under a heading. */
    public record Links(String title, List<Link> items) {}
}
