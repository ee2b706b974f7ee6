package org.civicgrid.portal.force;

import java.time.LocalDate;
import org.civicgrid.portal.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What the form says that ends something.
 *
 * @param version that the reader has seen
 * @param day first day on which it no longer holds
 */
record Ending(
        int version, @Nullable LocalDate day, @Nullable String reason) {

    static Ending of(Reading in) {
        return new Ending(in.requiredInteger("version"), in.date("to"), in.text("reason"));
    }
}
