package org.civicgrid.portal.meeting;

import java.util.List;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A notice or minutes in print, under the model name {@code page} of {@code meeting/paper}.
 *
 * @param lines of the text, in order
 * @param people who came, in words; empty on a notice
 * @param resolutions empty on a notice
 * @param note who issued it and when
 * @param calendar address of the calendar file; null on minutes
 */
record PaperPage(
        String title,
        List<Crumb> trail,
        List<String> lines,
        List<Fact> people,
        List<MeetingPage.Resolved> resolutions,
        String note,
        @Nullable String calendar) {}
