package org.civicgrid.governance.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the audit administrator reads it.
 *
 * @param actor person, post and unit in words, as they were
 * @param before changed fields before, personal data masked; empty when there are none
 * @param after changed fields after, personal data masked; empty when there are none
 * @param seal number of its seal; null until it is sealed
 */
public record AuditLine(
        long id,
        Instant at,
        long accountId,
        int postId,
        String actor,
        String act,
        String subjectKind,
        String subject,
        @Nullable Integer territoryId,
        @Nullable String reason,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable Long seal) {}
