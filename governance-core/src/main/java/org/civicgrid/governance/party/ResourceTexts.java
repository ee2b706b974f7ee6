package org.civicgrid.governance.party;

import java.util.Objects;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** What is offered, of which kind, and when it can be had: checked. */
record ResourceTexts(
        ResourceKind kind, String description, @Nullable String available) {

    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_TIME = 100;

    /** Reads the fields; what is faulty is noted. */
    static ResourceTexts read(
            FormInput form, @Nullable ResourceKind kind, @Nullable String description, @Nullable String available) {
        form.when(kind == null, "kind", "required", null);
        return new ResourceTexts(
                Objects.requireNonNullElse(kind, ResourceKind.SERVICE),
                form.required("description", description, LONGEST_DESCRIPTION),
                form.optional("available", available, LONGEST_TIME));
    }
}
