package org.civicgrid.portal.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list. All texts are already in the reader's language.
 *
 * @param what its kind; whether it only looks
 * @param file of an import, or of the import that is undone; null when there is none
 * @param tone of the state: plain, brand, ok, warn or bad
 * @param done items dealt with
 * @param counts what became of the items, in one line
 */
record JobLine(
        String href,
        String what,
        @Nullable String file,
        String state,
        String tone,
        int done,
        int total,
        String counts,
        String owner,
        Instant createdAt) {}
