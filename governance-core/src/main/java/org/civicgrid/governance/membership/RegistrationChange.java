package org.civicgrid.governance.membership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody registered from now on; he moves by an act of its own. Of the three homes exactly one is given.
 *
 * @param name null to keep the name, which only few may see
 * @param phone null to keep the number
 * @param organization Party organisation that holds the membership
 * @param residentUnit resident unit that holds the membership
 * @param elsewhere unit outside the district that holds the membership, in words
 * @param services numbers of the services offered
 */
public record RegistrationChange(
        @Nullable String name,
        @Nullable String phone,
        @Nullable Integer organization,
        @Nullable Integer residentUnit,
        @Nullable String elsewhere,
        @Nullable List<@Nullable Integer> services) {

    /** A text of it goes nowhere where it could be read: it may hold a name and a number. */
    @Override
    public String toString() {
        return "RegistrationChange[]";
    }
}
