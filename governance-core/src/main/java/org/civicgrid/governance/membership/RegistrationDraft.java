package org.civicgrid.governance.membership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to register. Of the three homes exactly one is given.
 *
 * @param consent that the person was told purpose and basis, and agreed; without it nobody is registered
 * @param territory code of the community or grid
 * @param organization Party organisation that holds the membership
 * @param residentUnit resident unit that holds the membership
 * @param elsewhere unit outside the district that holds the membership, in words
 * @param services numbers of the services offered
 * @param from day of registration, Asia/Shanghai; null for today
 */
public record RegistrationDraft(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Boolean consent,
        @Nullable String territory,
        @Nullable Integer organization,
        @Nullable Integer residentUnit,
        @Nullable String elsewhere,
        @Nullable List<@Nullable Integer> services,
        @Nullable LocalDate from) {

    /** A text of it goes nowhere where it could be read: it holds a name and a number. */
    @Override
    public String toString() {
        return "RegistrationDraft[" + territory + "]";
    }
}
