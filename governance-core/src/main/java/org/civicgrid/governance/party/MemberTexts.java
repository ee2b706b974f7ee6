package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** What a member of a committee is called, looks after, and in which order he is shown: checked. */
record MemberTexts(String name, @Nullable String duty, int displayOrder) {

    private static final int LAST_ORDER = 99_999;

    /** Reads the fields; what is faulty is noted. */
    static MemberTexts read(
            FormInput form, @Nullable String name, @Nullable String duty, @Nullable Integer displayOrder) {
        var order = requireNonNullElse(displayOrder, 0);
        form.when(order < 0 || order > LAST_ORDER, "displayOrder", "out-of-range", order, 0, LAST_ORDER);
        return new MemberTexts(form.required("name", name, 50), form.optional("duty", duty, 80), order);
    }
}
