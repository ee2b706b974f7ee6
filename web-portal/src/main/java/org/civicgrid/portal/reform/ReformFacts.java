package org.civicgrid.portal.reform;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a reform, in words. */
@Component
@RequiredArgsConstructor
class ReformFacts {

    static final String STATE = "reform.state.";

    private final TerritoryRegistry territories;
    private final RegisterWords words;
    private final Formats formats;

    String state(Reform it) {
        return words.of(STATE + it.state());
    }

    /** Tone of the tag of its state. */
    static String tone(Reform it) {
        return switch (it.state()) {
            case DRAFT, SUBMITTED -> "warn";
            case APPROVED -> "brand";
            case APPLIED -> "ok";
            case UNDONE, WITHDRAWN -> "plain";
        };
    }

    List<Fact> of(Reform it) {
        return Stream.of(
                        fact("effectiveOn", formats.date(it.effectiveOn())),
                        fact("basis", it.basis()),
                        fact("within", territories.nameOf(it.withinId())),
                        fact("drafter", it.drafter()),
                        fact(said("decider", it), it.decider()),
                        fact("decidedAt", moment(it.decidedAt())),
                        fact("appliedAt", moment(it.appliedAt())),
                        fact("undoneAt", moment(it.undoneAt())),
                        fact(said("decision", it), it.decision()),
                        fact("failure", it.failure()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /** What was said last belongs to what was done last. */
    private static String said(String what, Reform it) {
        return switch (it.state()) {
            case DRAFT -> what + ".DRAFT";
            case UNDONE -> what + ".UNDONE";
            default -> what + ".APPROVED";
        };
    }

    private Fact fact(String key, @Nullable String value) {
        return new Fact(words.of("reform.fact." + key), Objects.requireNonNullElse(value, ""));
    }

    private @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : formats.instant(at);
    }
}
