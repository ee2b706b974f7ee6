package org.civicgrid.portal.catalogue;

import java.time.Instant;
import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A case type with its versions, under the model name {@code page} of {@code catalogue/type}.
 *
 * @param facts of the newest published version, or of the draft of a new type
 * @param draft what is about to be published; null when nothing is
 * @param versions the newest first
 * @param end the form that ends the type; null when it is not in force
 */
public record TypePage(
        String code,
        String name,
        List<Crumb> trail,
        String state,
        String tone,
        List<Fact> facts,
        @Nullable Draft draft,
        List<Version> versions,
        @Nullable Form end) {

    /**
     * A draft and what publishing it would mean.
     *
     * @param changes against the version in force; empty for a new type
     * @param impact sentences
     * @param lamps lamps of the compared cases as they are and as they would be; empty when none was compared
     */
    public record Draft(
            int version,
            int revision,
            @Nullable String author,
            @Nullable String note,
            List<TypeFacts.Change> changes,
            List<String> impact,
            List<Lamps> lamps) {}

    /** How many cases show a lamp, now and under the new limits. */
    public record Lamps(String light, String name, int now, int then) {}

    /** A version in the table of versions. */
    public record Version(
            int version,
            String state,
            String tone,
            @Nullable Instant publishedAt,
            @Nullable Instant endsAt,
            @Nullable String author,
            @Nullable String note) {}
}
