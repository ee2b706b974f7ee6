package org.civicgrid.governance.duty;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CommunityGate.Push;
import org.civicgrid.governance.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the borders of duty refuse. */
final class DutyRefusals {

    private DutyRefusals() {}

    /** A department's matter that does not reach a community; what was refused is kept with it, to be written down. */
    abstract static class PushRefused extends Refusal {

        private final transient Refused refused;

        PushRefused(String code, Refused refused, Object... args) {
            super(Kind.CONFLICT, code, List.of(args), List.of(), Map.of("clause", refused.clause()));
            this.refused = refused;
        }

        Refused refused() {
            return refused;
        }
    }

    /** No item in force in the community admits the matter. */
    static final class MatterNotAdmitted extends PushRefused {
        MatterNotAdmitted(Refused refused, String community) {
            super("matter-not-admitted", refused, community, refused.push().typeCode(), refused.clause());
        }
    }

    /** An item of the negative list excludes the matter. */
    static final class MatterExcluded extends PushRefused {
        MatterExcluded(Refused refused, String community) {
            super("matter-excluded", refused, community, refused.push().typeCode(), refused.clause());
        }
    }

    /**
     * A push that was refused.
     *
     * @param itemId the item of the negative list; null when no item admits the matter
     * @param clause as it is cited
     */
    record Refused(
            ActingPost by,
            Push push,
            RefusalGround ground,
            @Nullable Integer itemId,
            String clause) {}

    static final class AdmissionItemNotFound extends Refusal.NotFound {
        AdmissionItemNotFound(int id) {
            super("admission-item-not-found", id);
        }
    }

    /** It has an end already, or ends only by the act on its application. */
    static final class AdmissionItemEnded extends Refusal.Conflict {
        AdmissionItemEnded(String code) {
            super("admission-item-ended", code);
        }
    }

    static final class ApplicationNotFound extends Refusal.NotFound {
        ApplicationNotFound(int id) {
            super("admission-application-not-found", id);
        }
    }

    /** The process of admission does not provide for it; says what is possible instead. */
    static final class AdmissionStepNotPossible extends Refusal {
        AdmissionStepNotPossible(AdmissionAction action, ApplicationStatus status, List<AdmissionStep> possible) {
            super(
                    Kind.CONFLICT,
                    "admission-step-not-possible",
                    List.of(word("duty.action.", action), word("duty.status.", status)),
                    List.of(),
                    Map.of(
                            "status",
                            status.name(),
                            "possible",
                            possible.stream().map(it -> it.action().slug()).toList()));
        }
    }

    /** No act has this name. */
    static final class AdmissionStepUnknown extends Refusal.NotFound {
        AdmissionStepUnknown(String slug) {
            super("admission-step-unknown", slug);
        }
    }

    /** A line of the matrix that has ended, or never was. */
    static final class DutyLineNotFound extends Refusal.NotFound {
        DutyLineNotFound(int id) {
            super("duty-line-not-found", id);
        }
    }

    /** A value that is told in the caller's language. */
    private static DefaultMessageSourceResolvable word(String prefix, Enum<?> value) {
        return new DefaultMessageSourceResolvable(new String[] {prefix + value.name()}, value.name());
    }
}
