package org.civicgrid.governance.cooperation;

import static java.util.Objects.requireNonNullElse;

import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** How many took part, what was done and what came of it: checked. */
record CooperationResult(
        int participants, String result, @Nullable String benefit) {

    private static final int MOST_PARTICIPANTS = 1_000_000;

    /** Reads the fields; what is faulty is noted. */
    static CooperationResult read(FormInput form, CooperationCompletion given) {
        var participants = requireNonNullElse(given.participants(), 0);
        form.when(given.participants() == null, "participants", "required", null)
                .when(
                        participants < 0 || participants > MOST_PARTICIPANTS,
                        "participants",
                        "out-of-range",
                        participants,
                        0,
                        MOST_PARTICIPANTS);
        return new CooperationResult(
                participants,
                form.required("result", given.result(), CooperationPlan.LONGEST_TEXT),
                form.optional("benefit", given.benefit(), CooperationPlan.LONGEST_TEXT));
    }
}
