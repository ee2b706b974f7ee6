package org.civicgrid.governance.duty;

import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An item of the admission list as shown.
 *
 * @param code by which people cite it
 * @param typePatterns codes of case types, or prefixes followed by {@code *}
 * @param forms how many forms and ledgers the community has to fill in
 * @param communities names; empty for every community of the district
 * @param department whose matter it is, by name; null for a duty of the community itself
 * @param draft whether it is of the delivered draft (草案)
 * @param to first day on which it no longer holds; null while it holds
 */
public record AdmissionItemView(
        int id,
        String code,
        AdmissionList list,
        String title,
        List<String> typePatterns,
        String clause,
        String basis,
        Frequency frequency,
        int forms,
        List<String> communities,
        @Nullable String department,
        @Nullable Integer application,
        boolean draft,
        boolean madeUp,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String endReason,
        int version)
        implements Versioned {}
