package org.civicgrid.governance.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.civicgrid.governance.party.PartyNames.Kind;
import org.civicgrid.governance.party.PartyNames.Named;
import org.civicgrid.governance.party.PartyNames.Names;
import org.civicgrid.governance.problem.Versioned;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A shared action as shown.
 *
 * @param committee the regional committee that holds it
 * @param territory code of the committee's street or community
 * @param startsOn first day, Asia/Shanghai
 * @param endsOn last day
 * @param parties who takes part: organisations first, by name
 * @param participants how many people took part; null until it was held
 * @param result what was done; null until it was held
 * @param benefit what came of it; null while that is not known
 * @param cancelReason null unless it was cancelled
 * @param version for the entity tag
 */
public record CooperationView(
        int id,
        CooperationKind kind,
        String title,
        @Nullable String content,
        int committee,
        String committeeName,
        String territory,
        String territoryName,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Party> parties,
        CooperationState state,
        @Nullable Integer participants,
        @Nullable String result,
        @Nullable String benefit,
        @Nullable String cancelReason,
        boolean madeUp,
        int version)
        implements Versioned {

    public CooperationView {
        parties = List.copyOf(parties);
    }

    /**
     * Who takes part.
     *
     * @param within whether it lies on the reader's map and can be opened
     */
    public record Party(Kind kind, int id, String name, boolean within) {

        static Party of(Named named) {
            return new Party(named.kind(), named.id(), named.name(), named.within());
        }
    }

    static CooperationView of(RegionalCooperation it, Names names, TerritoryRegistry territories) {
        var plan = it.plan();
        var result = it.result();
        var territory = territories.require(it.territoryId());
        return new CooperationView(
                it.id(),
                plan.kind(),
                plan.title(),
                plan.content(),
                it.committeeId(),
                names.find(Kind.ORGANIZATION, it.committeeId()).map(Named::name).orElse(""),
                territory.code().digits(),
                territory.name(),
                plan.startsOn(),
                plan.endsOn(),
                Stream.concat(
                                named(names, Kind.ORGANIZATION, plan.parties().organizations()),
                                named(names, Kind.RESIDENT_UNIT, plan.parties().residentUnits()))
                        .toList(),
                it.state(),
                result == null ? null : result.participants(),
                result == null ? null : result.result(),
                result == null ? null : result.benefit(),
                it.cancelReason(),
                it.madeUp(),
                it.version());
    }

    /** Those of one kind, by name as they come. */
    private static Stream<Party> named(Names names, Kind kind, List<Integer> ids) {
        return names.all().stream()
                .filter(it -> it.kind() == kind && ids.contains(it.id()))
                .map(Party::of);
    }
}
