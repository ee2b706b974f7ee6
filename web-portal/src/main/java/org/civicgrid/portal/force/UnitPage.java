package org.civicgrid.portal.force;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A unit, under the model name {@code page} of {@code force/unit}.
 *
 * @param below units that belong to it
 * @param manages whether the reader may change it and its posts
 * @param grants whether the reader may appoint to its posts
 * @param withEnded address that shows ended posts, too; null when it shows them already
 */
record UnitPage(
        int id,
        String name,
        String kind,
        @Nullable String ended,
        List<Crumb> trail,
        List<Fact> facts,
        List<UnitLine> below,
        List<PostLine> posts,
        @Nullable String next,
        boolean manages,
        boolean grants,
        @Nullable String withEnded) {}
