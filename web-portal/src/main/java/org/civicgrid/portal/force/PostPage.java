package org.civicgrid.portal.force;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A post with everybody who holds or held it, under the model name {@code page} of {@code force/post}.
 *
 * @param ended in words; null while it is in force
 * @param unitHref its unit
 * @param present appointments that hold today or will
 * @param former appointments that have ended
 */
record PostPage(
        int id,
        String title,
        @Nullable String ended,
        List<Crumb> trail,
        List<Fact> facts,
        String unitHref,
        List<Holding> present,
        List<Holding> former) {

    /**
     * Somebody's time on the post.
     *
     * @param basis on what ground; null when none was given
     * @param to first day on which it no longer holds
     * @param mine whether it is the reader's own, which another administrator has to end
     */
    record Holding(
            int id,
            String person,
            @Nullable String basis,
            LocalDate from,
            @Nullable LocalDate to,
            boolean mine) {

        /** Whether it can be ended. */
        public boolean open() {
            return to == null && !mine;
        }
    }
}
