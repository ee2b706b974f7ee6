package org.civicgrid.governance.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.problem.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What the desk refuses. */
final class CaseRefusals {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CalendarZone.SHANGHAI);

    private CaseRefusals() {}

    /** A value that is told in the caller's language. */
    private static MessageSourceResolvable word(String kind, Enum<?> value) {
        return new DefaultMessageSourceResolvable(new String[] {kind + "." + value.name()}, value.name());
    }

    /** There is no such case, or it lies outside the reach. */
    static final class CaseNotFound extends Refusal.NotFound {
        CaseNotFound(Object number) {
            super("case-not-found", number.toString());
        }
    }

    /** The account keeps no filter of this id. */
    static final class SavedFilterNotFound extends Refusal.NotFound {
        SavedFilterNotFound(long id) {
            super("saved-filter-not-found", String.valueOf(id));
        }
    }

    /** The stage, a condition or the acting post does not allow it; says what is possible instead. */
    static final class ActionNotPossible extends Refusal {
        ActionNotPossible(Action action, CaseFacts facts, List<Action> possible) {
            super(
                    Kind.CONFLICT,
                    "action-not-possible",
                    List.of(word("action", action), word("stage", facts.stage())),
                    List.of(),
                    Map.of(
                            "stage",
                            facts.stage().name(),
                            "possible",
                            possible.stream().map(Action::slug).distinct().toList()));
        }
    }

    /** Somebody else was faster. */
    static final class CaseChanged extends Refusal {
        CaseChanged(CaseNumber number, Stage stage, int version) {
            super(
                    Kind.STALE,
                    "case-changed",
                    List.of(number.text(), word("stage", stage)),
                    List.of(),
                    Map.of("stage", stage.name(), "version", version));
        }
    }

    /** The type has no version in force, or never existed. */
    static final class TypeNotFound extends Refusal.NotFound {
        TypeNotFound(String code) {
            super("case-type-not-found", code);
        }
    }

    /** There is nothing to publish or to discard. */
    static final class NoDraft extends Refusal.Conflict {
        NoDraft(String code) {
            super("no-draft", code);
        }
    }

    /** The type offers no version to new cases any more. */
    static final class TypeEnded extends Refusal.Conflict {
        TypeEnded(String code) {
            super("case-type-ended", code);
        }
    }

    /** There is no such routing rule, or it has ended. */
    static final class RuleNotFound extends Refusal.NotFound {
        RuleNotFound(int id) {
            super("routing-rule-not-found", id);
        }
    }

    /** The same key came with another request. */
    static final class KeyReused extends Refusal.Conflict {
        KeyReused(String key) {
            super("idempotency-key-reused", key);
        }
    }

    /** One unit may be urged once per half day. */
    static final class UrgedAlready extends Refusal.Conflict {
        UrgedAlready(Instant since) {
            super("urged-already", MINUTE.format(since));
        }
    }
}
