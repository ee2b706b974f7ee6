package org.civicgrid.portal.reform;

import java.util.List;
import java.util.stream.Stream;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A boundary reform, under the model name {@code page} of {@code reform/reform}.
 *
 * @param tone of the tag of its state
 * @param adding how a step is added; null when none can be
 * @param preview what it would do; null when it has no steps, or is over
 * @param faults why something was refused that was asked for by a button alone or is no longer possible
 * @param touched territories named in an applied reform, with their figures
 */
record ReformPage(
        int id,
        int version,
        String title,
        String state,
        String tone,
        boolean madeUp,
        List<Crumb> trail,
        List<Fact> facts,
        List<Step> steps,
        @Nullable Adding adding,
        @Nullable PreviewPart preview,
        List<String> faults,
        Next next,
        List<Touched> touched) {

    /** Forms that were refused. */
    public List<Form> refused() {
        return Stream.of(
                        next.approve(),
                        next.sendBack(),
                        next.undo(),
                        adding == null ? null : adding.asking(),
                        adding == null ? null : adding.filling())
                .filter(form -> form != null && form.failed())
                .toList();
    }

    /** What was refused without a form that could tell it. */
    public List<String> problems() {
        return refused().isEmpty() ? faults : List.of();
    }

    /**
     * A step in words.
     *
     * @param number from 1
     * @param faults why it cannot be taken
     */
    record Step(int number, String words, List<String> faults) {}

    /**
     * How a step is added.
     *
     * @param asking what is to be done with what
     * @param filling what that asks for; null before it is known what
     * @param told what is about to be added, in words
     * @param area code of the territory whose map is drawn on; null when nothing is drawn
     */
    record Adding(
            Form asking,
            @Nullable Form filling,
            @Nullable String told,
            @Nullable String area) {}

    /**
     * What can be done with it now.
     *
     * @param lead what comes next, in a sentence; empty when nothing does
     * @param submit whether it can be handed in
     * @param edit whether title, basis and day can be changed
     * @param withdraw whether it can be given up
     * @param approve form of the approval; null when the reader may not
     * @param sendBack form that sends it back; null when the reader may not
     * @param undo form that takes it back; null when the reader may not
     * @param effect what approving or taking back does
     */
    record Next(
            String lead,
            boolean submit,
            boolean edit,
            boolean withdraw,
            @Nullable Form approve,
            @Nullable Form sendBack,
            @Nullable Form undo,
            String effect) {}

    /**
     * A territory named in an applied reform.
     *
     * @param page its own page
     * @param asWas its figures on the map of each day; null when the reader may not see figures
     * @param today its figures on today's map; null when it has ended, too
     */
    record Touched(
            String name,
            String page,
            @Nullable String asWas,
            @Nullable String today) {}
}
