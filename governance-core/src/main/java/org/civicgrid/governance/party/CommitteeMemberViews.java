package org.civicgrid.governance.party;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.HeldPost;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows members of committees: many cost no more questions than one. */
@Component
@RequiredArgsConstructor
class CommitteeMemberViews {

    private final PartyOrganizations organizations;
    private final ResidentUnits units;
    private final CommitteeMembers members;
    private final ForceRegister force;
    private final TerritoryRegistry territories;
    private final PartySettings settings;
    private final Clock clock;

    CommitteeMemberView of(ActingPost by, CommitteeMember member) {
        return of(by, List.of(member)).get(0);
    }

    /** In the same order. */
    List<CommitteeMemberView> of(ActingPost by, List<CommitteeMember> shown) {
        var today = CalendarZone.today(clock);
        var people = ids(shown, CommitteeMember::personId);
        var seats = people.isEmpty() ? List.<CommitteeMember>of() : members.heldBy(people, today);
        var committees = Stream.concat(shown.stream(), seats.stream()).toList();
        var around = new Around(
                organizations.names(ids(committees, CommitteeMember::committeeId)),
                names(ids(shown, CommitteeMember::homeUnitId)),
                force.presentPosts(people),
                seats.stream().collect(groupingBy(it -> Objects.requireNonNull(it.personId()))),
                today);
        return shown.stream().map(it -> of(by, it, around)).toList();
    }

    /** What is around some members, asked once for all. */
    private record Around(
            Map<Integer, String> committees,
            Map<Integer, String> units,
            Map<Integer, List<HeldPost>> posts,
            Map<Integer, List<CommitteeMember>> seats,
            LocalDate today) {}

    private CommitteeMemberView of(ActingPost by, CommitteeMember it, Around around) {
        var standing = it.standing();
        var territory = territories.require(standing.territoryId());
        var person = Objects.requireNonNullElse(it.personId(), 0);
        return new CommitteeMemberView(
                it.id(),
                it.committeeId(),
                around.committees().get(it.committeeId()),
                it.kind(),
                it.texts().name(),
                it.texts().duty(),
                it.texts().displayOrder(),
                it.homeUnitId(),
                it.homeUnitId() == null ? null : around.units().get(it.homeUnitId()),
                it.personId(),
                around.posts().getOrDefault(person, List.of()).stream()
                        .map(ConcurrentPost::of)
                        .toList(),
                around.seats().getOrDefault(person, List.of()).stream()
                        .filter(seat -> seat.id() != it.id())
                        .map(seat -> seat(by, seat, around))
                        .toList(),
                it.term().from(),
                it.term().to(),
                isExpiring(it, around.today()),
                territory.code().digits(),
                territory.name(),
                standing.madeUp(),
                standing.from(),
                standing.to(),
                standing.endReason(),
                it.version());
    }

    private static ConcurrentSeat seat(ActingPost by, CommitteeMember seat, Around around) {
        var seen = by.reach().browses(seat.standing().place());
        return new ConcurrentSeat(seen ? seat.id() : null, around.committees().get(seat.committeeId()), seat.kind());
    }

    private boolean isExpiring(CommitteeMember member, LocalDate today) {
        var last = member.last();
        return last.isAfter(today) && !last.isAfter(today.plusDays(settings.expiryWarningDays()));
    }

    private Map<Integer, String> names(Collection<Integer> unitIds) {
        return unitIds.isEmpty() ? Map.of() : units.names(unitIds);
    }

    private static List<Integer> ids(List<CommitteeMember> members, Function<CommitteeMember, @Nullable Integer> id) {
        return members.stream().map(id).filter(Objects::nonNull).distinct().collect(Collectors.toList());
    }
}
