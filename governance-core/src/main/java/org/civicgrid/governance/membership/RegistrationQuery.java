package org.civicgrid.governance.membership;

import java.time.LocalDate;
import org.civicgrid.governance.register.RegisterQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations are asked for. Names cannot be looked for: they are stored encrypted.
 *
 * @param territory code; null for the whole map of the acting post
 * @param below with those of the territories below, not of this one alone
 * @param home where the membership is held; null for anywhere
 * @param organization that holds the membership; null for any
 * @param residentUnit that holds the membership; null for any
 * @param service that is offered; null for any
 * @param on day on which they hold, Asia/Shanghai; null for today
 */
public record RegistrationQuery(
        @Nullable String territory,
        boolean below,
        @Nullable HomeKind home,
        @Nullable Integer organization,
        @Nullable Integer residentUnit,
        @Nullable Integer service,
        @Nullable LocalDate on)
        implements RegisterQuery {

    @Override
    public @Nullable String words() {
        return null;
    }
}
