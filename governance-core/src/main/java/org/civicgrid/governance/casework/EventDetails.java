package org.civicgrid.governance.casework;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an act set beside the stage; whatever the projection or a clock needs later stands here, so that both can be
 * rebuilt from the history alone. Absent means unchanged.
 *
 * @param typeId version of the case type that holds from here on
 * @param level level of the desk from here on
 * @param deskUnitId desk from here on
 * @param leadUnitId unit that leads from here on
 * @param holderUnitId unit whose move it is, where it does not follow from the stage
 * @param deciderUnitId unit that owes the decision asked for
 * @param proposedUnitId unit that the returner thinks responsible
 * @param workingDays working days asked for or granted
 * @param until end of a suspension, or deadline of a reply
 * @param other number of another case: the one it repeats
 * @param parts numbers of cases split off
 * @param routingRuleId rule that proposed the unit
 * @param answers what the report says in the further fields of its type, by name
 * @param agreed until when the work was agreed to be done; while it lies ahead it takes the place of the type's limit
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true) // a newer node may have written more
public record EventDetails(
        @Nullable Integer typeId,
        @Nullable Severity severity,
        @Nullable DeskLevel level,
        @Nullable Integer deskUnitId,
        @Nullable Integer leadUnitId,
        @Nullable Integer holderUnitId,
        @Nullable Integer deciderUnitId,
        @Nullable Integer proposedUnitId,
        @Nullable Integer workingDays,
        @Nullable Instant until,
        @Nullable Outcome outcome,
        @Nullable Integer rating,
        @Nullable String other,
        @Nullable List<String> parts,
        @Nullable Integer routingRuleId,
        @Nullable Map<String, Object> answers,
        @Nullable Instant agreed) {

    static final EventDetails NONE = new Builder().build();

    static Builder with() {
        return new Builder();
    }

    /** Names what it sets. */
    static final class Builder {
        private @Nullable Integer typeId;
        private @Nullable Severity severity;
        private @Nullable DeskLevel level;
        private @Nullable Integer deskUnitId;
        private @Nullable Integer leadUnitId;
        private @Nullable Integer holderUnitId;
        private @Nullable Integer deciderUnitId;
        private @Nullable Integer proposedUnitId;
        private @Nullable Integer workingDays;
        private @Nullable Instant until;
        private @Nullable Outcome outcome;
        private @Nullable Integer rating;
        private @Nullable String other;
        private @Nullable List<String> parts;
        private @Nullable Integer routingRuleId;
        private @Nullable Map<String, Object> answers;
        private @Nullable Instant agreed;

        Builder type(int id, @Nullable Severity of) {
            typeId = id;
            severity = of;
            return this;
        }

        Builder severity(@Nullable Severity of) {
            severity = of;
            return this;
        }

        Builder desk(DeskLevel at, int unitId) {
            level = at;
            deskUnitId = unitId;
            return this;
        }

        Builder lead(int unitId) {
            leadUnitId = unitId;
            return this;
        }

        Builder holder(@Nullable Integer unitId) {
            holderUnitId = unitId;
            return this;
        }

        Builder decider(int unitId) {
            deciderUnitId = unitId;
            return this;
        }

        Builder proposed(@Nullable Integer unitId) {
            proposedUnitId = unitId;
            return this;
        }

        Builder workingDays(@Nullable Integer days) {
            workingDays = days;
            return this;
        }

        Builder until(@Nullable Instant moment) {
            until = moment;
            return this;
        }

        Builder outcome(@Nullable Outcome of) {
            outcome = of;
            return this;
        }

        Builder rating(@Nullable Integer stars) {
            rating = stars;
            return this;
        }

        Builder other(@Nullable String number) {
            other = number;
            return this;
        }

        Builder parts(List<String> numbers) {
            parts = numbers;
            return this;
        }

        Builder rule(@Nullable Integer id) {
            routingRuleId = id;
            return this;
        }

        Builder answers(Map<String, Object> byName) {
            answers = byName;
            return this;
        }

        Builder agreed(Instant until) {
            agreed = until;
            return this;
        }

        EventDetails build() {
            return new EventDetails(
                    typeId,
                    severity,
                    level,
                    deskUnitId,
                    leadUnitId,
                    holderUnitId,
                    deciderUnitId,
                    proposedUnitId,
                    workingDays,
                    until,
                    outcome,
                    rating,
                    other,
                    parts,
                    routingRuleId,
                    answers,
                    agreed);
        }
    }
}
