package org.civicgrid.governance.account;

import org.civicgrid.governance.kernel.PlainText;
import org.civicgrid.governance.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What something is for, in words. */
final class Labels {

    private static final int LONGEST = 60;

    private Labels() {}

    /** @throws InvalidInput unless the text has 1 to 60 characters that a keyboard types */
    static String require(String field, @Nullable String text) {
        var label = PlainText.tidy(text);
        if (label == null) {
            throw InvalidInput.of(field, "required", text);
        }
        new InvalidInput.Collector()
                .when(PlainText.length(label) > LONGEST, field, "too-long", label, LONGEST)
                .when(PlainText.hasForbiddenCharacters(label), field, "forbidden-characters", null)
                .refuseIfAny();
        return label;
    }
}
