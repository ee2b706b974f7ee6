package org.civicgrid.governance.party;

import org.jspecify.annotations.Nullable;

/**
 * What a Party organisation shall be called and belong to from now on; kind and place never change.
 *
 * @param parent the organisation above; null for the one of the place above
 * @param contact how to reach its office, in words; no person's data
 * @param displayOrder order within its tier, 0 to 99999; null for 0
 */
public record PartyChange(
        @Nullable String name,
        @Nullable Integer parent,
        @Nullable String contact,
        @Nullable Integer displayOrder) {}
