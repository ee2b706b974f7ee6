package org.civicgrid.governance.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.civicgrid.governance.membership.MemberRegistrations.Tally;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;

/**
 * How many members are registered in a territory on a day. The sums over the lines below are those of the whole.
 *
 * @param since first day of the span in which people came and left: that of the day's year
 * @param on the day
 * @param below what is registered in the territory itself first, then each territory one level below; empty below a
 *     community
 * @param homes the resident units that hold the most memberships
 */
public record RegistrationFigures(
        String territory,
        String territoryName,
        LocalDate since,
        LocalDate on,
        Counts whole,
        List<Line> below,
        List<Home> homes) {

    /**
     * Numbers of one place.
     *
     * @param present registered on the day: the three that follow together
     * @param came registered since the first day of the year, be it that they left again
     * @param gone whose registration ended since then
     */
    public record Counts(
            long present, long ofOrganizations, long ofResidentUnits, long ofOthers, long came, long gone) {

        private static Counts of(List<Tally> tallies) {
            return new Counts(
                    sum(tallies, Tally::present),
                    sum(tallies, Tally::ofOrganizations),
                    sum(tallies, Tally::ofResidentUnits),
                    sum(tallies, Tally::ofOthers),
                    sum(tallies, Tally::came),
                    sum(tallies, Tally::gone));
        }

        private static long sum(List<Tally> tallies, ToLongFunction<Tally> number) {
            return tallies.stream().mapToLong(number).sum();
        }
    }

    /**
     * A place one level below.
     *
     * @param own whether these are registered in the whole territory itself, in none of those below
     */
    public record Line(String territory, String name, boolean own, Counts counts) {}

    /** A resident unit and how many of its members are registered. */
    public record Home(int residentUnit, String name, long number) {}

    static RegistrationFigures of(
            Territory top,
            LocalDate since,
            LocalDate on,
            List<Tally> tallies,
            List<Home> homes,
            TerritoryRegistry territories) {
        return new RegistrationFigures(
                top.code().digits(),
                top.name(),
                since,
                on,
                Counts.of(tallies),
                top.level().compareTo(Level.COMMUNITY) > 0 ? List.of() : below(top, tallies, territories),
                homes);
    }

    /** Every child in force, and each that has ended but is counted. */
    private static List<Line> below(Territory top, List<Tally> tallies, TerritoryRegistry territories) {
        var counted =
                tallies.stream().map(Tally::childId).filter(id -> id != null).map(territories::require);
        var children = Stream.concat(territories.children(top).stream(), counted)
                .distinct()
                .map(child -> line(
                        child,
                        false,
                        tallies.stream()
                                .filter(it -> Integer.valueOf(child.id()).equals(it.childId()))
                                .toList()));
        var own = Stream.of(top)
                .filter(it -> it.level() == Level.COMMUNITY)
                .map(it -> line(
                        it,
                        true,
                        tallies.stream()
                                .filter(tally -> tally.childId() == null)
                                .toList()));
        return Stream.concat(own, children).toList();
    }

    private static Line line(Territory place, boolean own, List<Tally> tallies) {
        return new Line(place.code().digits(), place.name(), own, Counts.of(tallies));
    }
}
