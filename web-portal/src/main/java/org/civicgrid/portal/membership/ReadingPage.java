package org.civicgrid.portal.membership;

import java.time.Instant;
import java.util.List;
import org.civicgrid.governance.membership.RevealedPerson;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody registered is read in full, under the model name {@code page} of {@code membership/reading}.
 *
 * @param name masked
 * @param back the page of the registration
 * @param form that asks for the reason; null once it was given
 * @param person in full; null before
 * @param at when the page was made, for its watermark
 */
record ReadingPage(
        String name,
        List<Crumb> trail,
        String back,
        @Nullable Form form,
        @Nullable RevealedPerson person,
        Instant at) {}
