package org.civicgrid.governance.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act on an application.
 *
 * @param seq 1, 2, 3 … within the application
 * @param actor person, post and unit in words, as they were
 * @param stance of an opinion; null for other acts
 */
public record AdmissionEvent(
        int seq,
        Instant at,
        AdmissionAction action,
        ApplicationStatus from,
        ApplicationStatus to,
        String actor,
        @Nullable Stance stance,
        @Nullable String text) {}
