package org.civicgrid.governance.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.database.Remembered;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.organization.UnitKind;
import org.civicgrid.governance.territory.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Proposes who leads: ordered, dated rules, the first match wins; where none matches, the matrix of duties says which level
 * leads; what is in neither goes to the street's operation centre, never nowhere. The rules of the day are kept in memory: a
 * change counts on this node from its commit on, on the others within five seconds.
 */
@Service
public class Routing {

    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(5);

    private final ForceRegister force;
    private final DutyLines duties;
    private final Clock clock;
    private final Remembered<LocalDate, List<RoutingRule>> rules;

    Routing(RoutingRows rows, ForceRegister force, DutyLines duties, Clock clock) {
        this.force = force;
        this.duties = duties;
        this.clock = clock;
        this.rules = new Remembered<>(SEEN_BY_OTHER_NODES_WITHIN, rows::on);
    }

    /** Unit that should lead, and why. */
    public record Proposal(OrganizationUnit unit, @Nullable Integer ruleId, String note, String noteEn) {}

    /** The unit that should lead such a case there. */
    public Proposal propose(CaseType type, Severity severity, Channel channel, Jurisdiction place) {
        return round().propose(type, severity, channel, place);
    }

    /** The operation centre at whose desk a new case of this place lies: the street's, or else the district's. */
    public OrganizationUnit desk(Jurisdiction place) {
        return new Round(List.of(), List.of()).desk(place);
    }

    /** The rules and units of today, for many cases at once. */
    public Round round() {
        return round(Objects.requireNonNull(rules.get(CalendarZone.today(clock))));
    }

    /** The present transaction changes rules. */
    void changing() {
        rules.changing();
    }

    /** These rules, in their order, and the units of today. */
    Round round(List<RoutingRule> rules) {
        return new Round(rules, duties.on(CalendarZone.today(clock)));
    }

    /** The rules of today, and this matrix of duties. */
    Round under(List<DutyLines.Line> lines) {
        return new Round(Objects.requireNonNull(rules.get(CalendarZone.today(clock))), lines);
    }

    /** Asks for each unit once. */
    @RequiredArgsConstructor(access = AccessLevel.PRIVATE)
    public final class Round {

        private final List<RoutingRule> rules;
        private final List<DutyLines.Line> lines;
        private final Map<String, Optional<OrganizationUnit>> units = new HashMap<>();

        /** The unit that should lead such a case there. */
        public Proposal propose(CaseType type, Severity severity, Channel channel, Jurisdiction place) {
            for (var rule : rules) {
                if (rule.miss(type.code(), severity, channel, place).isEmpty()) {
                    var unit = unit(rule.lead(), place);
                    if (unit.isPresent()) {
                        return new Proposal(unit.get(), rule.id(), rule.note(), rule.noteEn());
                    }
                }
            }
            return lines.stream()
                    .filter(line -> line.covers(type.code()))
                    .findFirst()
                    .flatMap(line ->
                            unit(line.lead(), place).map(unit -> new Proposal(unit, null, line.note(), line.noteEn())))
                    .orElseGet(() -> new Proposal(desk(place), null, "", ""));
        }

        OrganizationUnit desk(Jurisdiction place) {
            return unitOf(place.streetId(), UnitKind.OPERATION_CENTRE)
                    .or(() -> unitOf(place.districtId(), UnitKind.OPERATION_CENTRE))
                    .orElseThrow(() -> new IllegalStateException("No operation centre for " + place));
        }

        Optional<OrganizationUnit> unitOf(@Nullable Integer territoryId, UnitKind kind) {
            return territoryId == null
                    ? Optional.empty()
                    : units.computeIfAbsent(kind + " " + territoryId, key -> force.unitOf(territoryId, kind));
        }

        /** The unit that a rule's lead means at a place; empty when there is none. */
        Optional<OrganizationUnit> unit(String lead, Jurisdiction place) {
            return switch (lead) {
                case "COMMUNITY" -> unitOf(place.communityId(), UnitKind.COMMUNITY);
                case "STREET_OFFICE" -> unitOf(place.streetId(), UnitKind.STREET_OFFICE);
                case "STREET_CENTRE" -> unitOf(place.streetId(), UnitKind.OPERATION_CENTRE);
                case "DISTRICT_CENTRE" -> unitOf(place.districtId(), UnitKind.OPERATION_CENTRE);
                default -> units.computeIfAbsent(lead, force::findUnit);
            };
        }
    }
}
