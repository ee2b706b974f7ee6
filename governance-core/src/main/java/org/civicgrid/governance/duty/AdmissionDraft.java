package org.civicgrid.governance.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be admitted, or excluded.
 *
 * @param typePatterns codes of case types, or prefixes followed by {@code *}
 * @param forms how many forms and ledgers the community has to fill in; null for none
 * @param communities codes; null or empty for every community of the district
 * @param from first day; null for the earliest
 * @param to first day on which it no longer holds; null for no end
 */
public record AdmissionDraft(
        @Nullable String title,
        @Nullable List<String> typePatterns,
        @Nullable String clause,
        @Nullable String basis,
        @Nullable Frequency frequency,
        @Nullable Integer forms,
        @Nullable List<String> communities,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
