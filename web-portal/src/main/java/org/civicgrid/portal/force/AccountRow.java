package org.civicgrid.portal.force;

import java.time.Instant;
import java.util.List;
import org.civicgrid.portal.frame.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An account in the list.
 *
 * @param posts unit and title of what the person holds; empty for nothing
 * @param states what is to be looked after: tone and words of a tag each
 */
record AccountRow(
        String username,
        String href,
        String person,
        String posts,
        List<Choice> states,
        @Nullable Instant lastSignInAt) {}
