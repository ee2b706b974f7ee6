package org.civicgrid.portal.meeting;

import java.util.List;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, under the model name {@code page} of {@code meeting/page}.
 *
 * @param state in words
 * @param waiting what everybody waits for, when there is no next step; null when there is one, or nothing is left to do
 * @param step the next step; null when there is none for the reader
 * @param others what else can be done
 * @param edit where it is planned anew; null when that is not possible
 * @param notice address of its newest notice; null before the first
 * @param calendar address of the calendar file; null before the first notice
 * @param minutes address of the minutes in print; null without
 * @param quorum who came, and whether that is enough; null before it was held
 */
record MeetingPage(
        String href,
        String title,
        String state,
        String tone,
        boolean madeUp,
        int version,
        List<Crumb> trail,
        @Nullable String waiting,
        @Nullable Act step,
        List<Act> others,
        @Nullable String edit,
        @Nullable String notice,
        @Nullable String calendar,
        @Nullable String minutes,
        List<Fact> facts,
        @Nullable String quorum,
        boolean quorate,
        List<Item> agenda,
        List<Person> people,
        boolean recorded,
        List<Resolved> resolutions,
        boolean mayWithdraw,
        @Nullable String text,
        @Nullable String edition,
        String history) {

    /**
     * Something that can be done.
     *
     * @param slug last part of its address
     * @param title what it is called
     * @param effect what follows from it
     * @param button what is pressed
     * @param form its fields
     */
    record Act(String slug, String title, String effect, String button, boolean grave, Form form) {}

    /**
     * An item on the agenda.
     *
     * @param source a tag: carried over, or done; null for a new one
     * @param number of its case, when it is carried over
     */
    record Item(
            String text,
            @Nullable String proposer,
            @Nullable String source,
            String tone,
            @Nullable String number,
            @Nullable String progress) {}

    /** Somebody who takes part. */
    record Person(String name, String represents, String capacity, boolean voice, String attendance, String signedIn) {}

    /**
     * What was resolved.
     *
     * @param number of its case; null until the meeting is closed
     */
    record Resolved(
            int id,
            int order,
            String text,
            String owner,
            String dueOn,
            @Nullable String number,
            String progress,
            String tone) {}

    /** The act whose form was refused; null when none was. */
    public @Nullable Act failed() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.ofNullable(step), others.stream())
                .filter(it -> it.form().failed())
                .findFirst()
                .orElse(null);
    }
}
