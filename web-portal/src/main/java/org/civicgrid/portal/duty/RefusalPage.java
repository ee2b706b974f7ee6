package org.civicgrid.portal.duty;

import java.time.Instant;
import java.util.List;
import org.civicgrid.portal.form.Form;
import org.jspecify.annotations.Nullable;

/** The ledger of refusals, under the model name {@code page} of {@code duty/refusals}. */
public record RefusalPage(
        Form filter,
        boolean filtered,
        List<Line> lines,
        @Nullable String next) {

    /**
     * A refusal in words.
     *
     * @param href where the case is; null for an imported row, which became none
     */
    public record Line(
            Instant at,
            String subject,
            @Nullable String href,
            String type,
            String route,
            String department,
            String place,
            String ground,
            String tone,
            String clause,
            boolean madeUp) {}
}
