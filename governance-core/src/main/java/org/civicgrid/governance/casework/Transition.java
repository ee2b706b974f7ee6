package org.civicgrid.governance.casework;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the process table.
 *
 * @param from stages in which it is possible
 * @param to stage after; null when it stays where it is
 * @param by relations of which the acting post needs one
 * @param when conditions that must all hold
 * @param requires input without which it is refused
 * @param takes further input it accepts
 */
public record Transition(
        Action action,
        Set<Stage> from,
        @Nullable Stage to,
        Set<Relation> by,
        Set<Condition> when,
        Set<Input> requires,
        Set<Input> takes) {

    boolean isPossible(CaseFacts facts) {
        return from.contains(facts.stage()) && when.stream().allMatch(condition -> condition.holds(facts));
    }

    boolean isOpenTo(Set<Relation> relations) {
        return by.stream().anyMatch(relations::contains);
    }

    /** The stage after it, starting from {@code stage}. */
    public Stage after(Stage stage) {
        return to == null ? stage : to;
    }

    /** Whether it must bring proof for a case of this type, beside what {@link #requires} says. */
    public boolean needsProof(CaseType type) {
        var ends = action == Action.FEED_BACK || action == Action.HANDLE_ON_THE_SPOT;
        return ends && type.proof() != CaseType.Proof.NONE;
    }

    static Builder action(Action action, Stage first, Stage... others) {
        return new Builder(action, EnumSet.of(first, others));
    }

    /** Reads like a line of the table. */
    static final class Builder {
        private final Action action;
        private final Set<Stage> from;
        private @Nullable Stage to;
        private Set<Relation> by = Set.of();
        private Set<Condition> when = Set.of();
        private Set<Input> requires = Set.of();
        private Set<Input> takes = Set.of();

        private Builder(Action action, Set<Stage> from) {
            this.action = action;
            this.from = from;
        }

        Builder to(Stage stage) {
            to = stage;
            return this;
        }

        Builder by(Relation... relations) {
            by = Set.of(relations);
            return this;
        }

        Builder when(Condition... conditions) {
            when = Set.of(conditions);
            return this;
        }

        Builder requires(Input... inputs) {
            requires = Set.of(inputs);
            return this;
        }

        Builder takes(Input... inputs) {
            takes = Set.of(inputs);
            return this;
        }

        /** A reason may ask for evidence, so every action that names a reason takes some. */
        Transition row() {
            var takes = EnumSet.noneOf(Input.class);
            takes.addAll(this.takes);
            if ((requires.contains(Input.REASON) || takes.contains(Input.REASON)) && !requires.contains(Input.PROOF)) {
                takes.add(Input.PROOF);
            }
            return new Transition(action, from, to, by, when, requires, takes);
        }
    }
}
