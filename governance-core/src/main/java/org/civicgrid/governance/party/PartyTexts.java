package org.civicgrid.governance.party;

import static java.util.Objects.requireNonNullElse;

import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** What a Party organisation is called, how it is reached and where it is shown: checked. */
record PartyTexts(String name, @Nullable String contact, int displayOrder) {

    private static final int LAST_ORDER = 99_999;

    /** Reads the fields; what is faulty is noted. */
    static PartyTexts read(
            FormInput form, @Nullable String name, @Nullable String contact, @Nullable Integer displayOrder) {
        var order = requireNonNullElse(displayOrder, 0);
        var texts = new PartyTexts(form.required("name", name, 80), form.optional("contact", contact, 200), order);
        form.when(order < 0 || order > LAST_ORDER, "displayOrder", "out-of-range", order, 0, LAST_ORDER);
        return texts;
    }
}
