package org.civicgrid.governance.party;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a resident unit from now on; its place never changes.
 *
 * @param creditCode unified social credit code, GB 32100-2015
 * @param confirmed the editor has checked a code whose check character does not fit
 * @param contact how to reach its office, in words; no person's data
 */
public record ResidentUnitChange(
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable Boolean confirmed,
        @Nullable String contact) {}
