package org.civicgrid.governance.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.problem.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An application as shown.
 *
 * @param communities names; empty for every community of the district
 * @param communityCodes codes of the same
 * @param from first day asked for
 * @param to first day on which it no longer holds; null for no end
 * @param decideBy until when it is to be decided, by working days; null while nobody has to
 * @param overdue whether that is over
 * @param means staff and money that come with it; null until it is approved
 * @param possible what the reader may do, the next act first
 */
public record AdmissionApplicationView(
        int id,
        String department,
        String title,
        List<String> typePatterns,
        String clause,
        String basis,
        Frequency frequency,
        int forms,
        List<String> communities,
        List<String> communityCodes,
        LocalDate from,
        @Nullable LocalDate to,
        ApplicationStatus status,
        @Nullable Instant submittedAt,
        @Nullable Instant decideBy,
        boolean overdue,
        @Nullable AdmissionMeans means,
        boolean madeUp,
        List<AdmissionAction> possible,
        int version)
        implements Versioned {}
