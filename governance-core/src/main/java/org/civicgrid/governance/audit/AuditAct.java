package org.civicgrid.governance.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done, to what, and why.
 *
 * @param act stable code of the act, for example {@code case.dispatch}; at most 40 characters
 * @param subjectKind kind of the thing, for example {@code case}
 * @param subject identity of the thing for people, for example a case number
 * @param territoryId territory concerned, when there is one
 * @param reason why, where the act asks for a reason
 * @param before changed fields before; personal data must arrive masked
 * @param after changed fields after; personal data must arrive masked
 */
public record AuditAct(
        String act,
        String subjectKind,
        String subject,
        @Nullable Integer territoryId,
        @Nullable String reason,
        Map<String, Object> before,
        Map<String, Object> after) {

    /** An act that changes nothing, anywhere, and needs no reason; the rest is said by the verbs below. */
    public static AuditAct of(String act, String subjectKind, Object subject) {
        return new AuditAct(act, subjectKind, subject.toString(), null, null, Map.of(), Map.of());
    }

    /** The same, concerning a territory. */
    public AuditAct in(@Nullable Integer territoryId) {
        return new AuditAct(act, subjectKind, subject, territoryId, reason, before, after);
    }

    /** The same, for a reason. */
    public AuditAct because(@Nullable String reason) {
        return new AuditAct(act, subjectKind, subject, territoryId, reason, before, after);
    }

    /** The same, with what was before and what is after, as it is. */
    public AuditAct changing(Map<String, Object> before, Map<String, Object> after) {
        return new AuditAct(act, subjectKind, subject, territoryId, reason, before, after);
    }

    /** The same, with what differs between two states of the thing, field by field. */
    public AuditAct comparing(Map<String, Object> before, Map<String, Object> after) {
        return changing(differing(before, after), differing(after, before));
    }

    private static Map<String, Object> differing(Map<String, Object> of, Map<String, Object> from) {
        var kept = new LinkedHashMap<>(of);
        kept.entrySet().removeIf(field -> field.getValue().equals(from.get(field.getKey())));
        return kept;
    }
}
