package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Party organisation to set up.
 *
 * @param territory code of the street or community of a committee, or of the grid of a grid unit
 * @param microGrid code of the building micro-grid of a group
 * @param residentUnit the unit whose organisation it is; it stands where the unit does
 * @param parent the organisation above; null for the one of the place above
 * @param contact how to reach its office, in words; no person's data
 * @param displayOrder order within its tier, 0 to 99999; null for 0
 * @param from first day, Asia/Shanghai; null for today
 */
public record PartyDraft(
        @Nullable PartyKind kind,
        @Nullable String name,
        @Nullable String territory,
        @Nullable String microGrid,
        @Nullable Integer residentUnit,
        @Nullable Integer parent,
        @Nullable String contact,
        @Nullable Integer displayOrder,
        @Nullable LocalDate from) {}
