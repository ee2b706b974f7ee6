package org.civicgrid.governance.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A resident unit to enter.
 *
 * @param creditCode unified social credit code, GB 32100-2015
 * @param confirmed the editor has checked a code whose check character does not fit
 * @param territory code of its community, grid or compound
 * @param contact how to reach its office, in words; no person's data
 * @param from first day, Asia/Shanghai; null for today
 */
public record ResidentUnitDraft(
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable Boolean confirmed,
        @Nullable String territory,
        @Nullable String contact,
        @Nullable LocalDate from) {}
