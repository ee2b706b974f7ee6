package org.civicgrid.governance.casework;

import java.util.function.Predicate;

/** What must be true of a case, beside its stage, for an action to be possible. */
public enum Condition {
    RUNNING(facts -> !facts.suspended()),
    SUSPENDED(CaseFacts::suspended),
    NOTHING_PENDING(facts -> facts.pending() == null),
    EXTENSION_PENDING(facts -> facts.pending() == PendingDecision.EXTENSION),
    RAISE_PENDING(facts -> facts.pending() == PendingDecision.RAISE),
    ADJUDICATION_PENDING(facts -> facts.pending() == PendingDecision.ADJUDICATION),
    APPEAL_PENDING(facts -> facts.pending() == PendingDecision.APPEAL),
    /** After the second return an adjudication binds: there is no third. */
    MAY_BE_RETURNED(facts -> facts.returns() < 2),
    AT_STREET(facts -> facts.level() == DeskLevel.STREET),
    AT_DISTRICT(facts -> facts.level() == DeskLevel.DISTRICT),
    REPLY_OWED(CaseFacts::replyOwed),
    NO_REPLY_OWED(facts -> !facts.replyOwed()),
    NO_OPEN_PARTS(facts -> !facts.openParts()),
    NOT_A_PART(facts -> !facts.part()),
    FIELD_CHECK(CaseFacts::fieldCheck),
    NO_FIELD_CHECK(facts -> !facts.fieldCheck()),
    ON_THE_SPOT_TYPE(CaseFacts::onTheSpot),
    NOT_RATED(facts -> !facts.rated());

    private final Predicate<CaseFacts> test;

    Condition(Predicate<CaseFacts> test) {
        this.test = test;
    }

    boolean holds(CaseFacts facts) {
        return test.test(facts);
    }
}
