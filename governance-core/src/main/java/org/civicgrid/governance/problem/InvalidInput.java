package org.civicgrid.governance.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Input that cannot be taken; names every faulty field at once. */
public final class InvalidInput extends Refusal {

    public InvalidInput(List<FieldFault> faults) {
        super(Kind.INVALID, "invalid-input", List.of(), faults, Map.of());
    }

    /** Invalid because of one field. */
    public static InvalidInput of(String field, String code, @Nullable Object value, Object... args) {
        return new InvalidInput(List.of(FieldFault.of(field, code, value, args)));
    }

    /** Collects faults and throws once, so that a caller mends everything in one go. */
    public static final class Collector {
        private final List<FieldFault> faults = new ArrayList<>();

        /** Notes a fault when {@code wrong}. */
        public Collector when(boolean wrong, String field, String code, @Nullable Object value, Object... args) {
            if (wrong) {
                faults.add(FieldFault.of(field, code, value, args));
            }
            return this;
        }

        /** @throws InvalidInput if anything was noted */
        public void refuseIfAny() {
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
        }
    }
}
