package org.civicgrid.governance.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.With;
import org.civicgrid.governance.audit.AuditAct;
import org.civicgrid.governance.database.VersionedRow;
import org.civicgrid.governance.territory.ReformStep;
import org.jspecify.annotations.Nullable;

/**
 * A boundary reform.
 *
 * @param basis document on which it rests
 * @param withinId top of what its drafter may change
 * @param effectiveOn first day of the new map, Asia/Shanghai
 * @param drafter person, post and unit in words
 * @param decider who approved it or sent it back
 * @param decision what was said with the decision
 * @param failure why it could not be applied when its day came; null when it could
 * @param madeUp whether it is of the demonstration
 */
@With
public record Reform(
        int id,
        String title,
        @Nullable String basis,
        int withinId,
        LocalDate effectiveOn,
        List<ReformStep> steps,
        ReformState state,
        int drafterPersonId,
        String drafter,
        @Nullable Integer deciderPersonId,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable Instant appliedAt,
        @Nullable String failure,
        @Nullable Instant undoneAt,
        boolean madeUp,
        int version)
        implements VersionedRow {

    public Reform {
        steps = List.copyOf(steps);
    }

    /** What was done to it, for the audit; {@code before} is what {@link #compared} said then, empty for a new one. */
    AuditAct act(String act, Map<String, Object> before) {
        return AuditAct.of(act, "boundary-reform", id)
                .in(withinId)
                .because(decision)
                .comparing(before, compared());
    }

    Map<String, Object> compared() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put("effectiveOn", effectiveOn.toString());
        fields.put("state", state.name());
        fields.put("steps", steps.toString());
        return fields;
    }
}
