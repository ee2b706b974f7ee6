package org.civicgrid.portal.cooperation;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The page of one shared action, under the model name {@code page} of {@code cooperation/record}.
 *
 * @param tone look of the state
 * @param history what was done to it, printed, oldest first
 * @param edit where it is changed; null when it cannot be
 * @param href its own address; what is done to it is ordered below it
 * @param version that the page shows
 * @param done whether it was held, so that the form puts right what was said
 * @param finish the form that says what it brought; null when that cannot be said
 * @param cancel the form that cancels it; null when it cannot be
 */
record CooperationPage(
        String title,
        String kind,
        String state,
        String tone,
        boolean madeUp,
        List<Crumb> trail,
        List<Fact> facts,
        List<Fact> outcome,
        List<Party> parties,
        List<File> files,
        String history,
        @Nullable String edit,
        String href,
        int version,
        boolean done,
        @Nullable Form finish,
        @Nullable Form cancel) {

    /**
     * Who takes part.
     *
     * @param href its page; null when the reader does not see it
     */
    record Party(@Nullable String href, String name) {}

    /** A photo or a document. */
    record File(String href, boolean image, String name) {}
}
