package org.civicgrid.portal.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the chain stands, under the model name {@code chain} of the fragment {@code chain}.
 *
 * @param sealed how far it is sealed, in words
 * @param tail what waits, in words
 * @param running whether a verification is under way
 * @param done seals looked at by it
 * @param total seals there are
 * @param holds whether the last verification found nothing; null when there was none
 * @param lines what the last verification found, a sentence each
 * @param finishedAt when that was
 * @param actor who asked for it
 */
record AuditChainView(
        String sealed,
        String tail,
        boolean running,
        long done,
        long total,
        @Nullable Boolean holds,
        List<String> lines,
        @Nullable Instant finishedAt,
        @Nullable String actor) {}
