package org.civicgrid.governance.organization;

import java.util.regex.Pattern;
import org.civicgrid.governance.kernel.FormInput;
import org.jspecify.annotations.Nullable;

/** Codes of units and posts, which people type and other systems exchange. */
final class Codes {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]+");

    private Codes() {}

    /** The code; what is wrong with it is noted in the form. */
    static String required(FormInput form, @Nullable String code, int longest) {
        var tidy = form.required("code", code, longest);
        form.when(!tidy.isEmpty() && !CODE.matcher(tidy).matches(), "code", "code", tidy, longest);
        return tidy;
    }
}
