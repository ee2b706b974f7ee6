package org.civicgrid.governance.problem;

import java.util.List;
import java.util.Map;
import lombok.Getter;

/**
 * Something the domain refuses. Its code is stable and public; title and remedy are the messages {@code
 * problem.<code>.title} and {@code problem.<code>.detail}, in the caller's language.
 */
@Getter
public abstract class Refusal extends RuntimeException {

    /** The kinds of refusal; the REST edge turns each into one HTTP status. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        STALE,
        /** The write must say which version it was made from. */
        VERSION_NEEDED,
        TOO_LARGE,
        UNSUPPORTED,
        TOO_MANY
    }

    private final Kind kind;
    private final String code;
    private final List<Object> args;
    private final List<FieldFault> faults;

    /** Further members of the problem document, for example the actions that are possible instead. */
    private final Map<String, Object> extensions;

    protected Refusal(Kind kind, String code, List<?> args, List<FieldFault> faults, Map<String, ?> extensions) {
        super(code + " " + args + (faults.isEmpty() ? "" : " " + faults), null, false, false);
        this.kind = kind;
        this.code = code;
        this.args = List.copyOf(args);
        this.faults = List.copyOf(faults);
        this.extensions = Map.copyOf(extensions);
    }

    /** There is no such thing, or it lies outside the caller's reach: the two are never told apart. */
    public abstract static class NotFound extends Refusal {
        protected NotFound(String code, Object... args) {
            super(Kind.NOT_FOUND, code, List.of(args), List.of(), Map.of());
        }
    }

    /** The state of things does not allow it now. */
    public abstract static class Conflict extends Refusal {
        protected Conflict(String code, Object... args) {
            super(Kind.CONFLICT, code, List.of(args), List.of(), Map.of());
        }
    }

    /** The acting post may not do this. */
    public abstract static class Forbidden extends Refusal {
        protected Forbidden(String code, Object... args) {
            super(Kind.FORBIDDEN, code, List.of(args), List.of(), Map.of());
        }
    }
}
