package org.civicgrid.portal.demo;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.civicgrid.governance.kernel.CreditCode;
import org.civicgrid.governance.party.PartyFounding.NewPartyOrganization;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
import org.civicgrid.governance.territory.MicroGrid;
import org.civicgrid.governance.territory.Territory;

/**
 * Makes up the Party organisations and resident units of the demo district. The same seed and places give the same lists,
 * whichever of them are asked for. Nothing in them is real: units are called fictitious, their credit codes carry the
 * division 000000, which exists nowhere, and telephone numbers begin with 00 after the area code, which none does.
 */
final class DemoRegisters {

    /** First day of everything made up here. */
    static final LocalDate SINCE = LocalDate.of(2022, 1, 1);

    private static final List<String> UNITS =
            List.of("商贸公司", "机械厂", "实验小学", "门诊部", "物流公司", "物业公司", "设计院", "农贸市场", "银行网点", "酒店");

    private final long seed;

    DemoRegisters(long seed) {
        this.seed = seed;
    }

    /** The regional committee of each street or community. */
    List<NewPartyOrganization> committees(Collection<Territory> divisions) {
        return numbered(
                divisions,
                (division, number) ->
                        organization(division.name() + "区域党委", division.code().digits(), phone(1, number), number));
    }

    /** The Party unit of each grid. */
    List<NewPartyOrganization> gridUnits(Collection<Territory> grids) {
        return numbered(
                grids,
                (grid, number) -> organization(grid.name() + "党支部", grid.code().digits(), null, number));
    }

    /** The Party group of each micro-grid. */
    List<NewPartyOrganization> microGridGroups(Collection<MicroGrid> microGrids) {
        return numbered(
                microGrids,
                (microGrid, number) -> organization(microGrid.name() + "党小组", microGrid.code(), null, number));
    }

    /** So many resident units, spread over the communities. */
    List<NewResidentUnit> residentUnits(Collection<Territory> communities, int number) {
        var random = new Random(seed ^ 0x5E51DE47L);
        var places = shuffled(communities, random);
        return IntStream.range(0, number)
                .mapToObj(i -> new NewResidentUnit(
                        "虚构%s（演示%03d号）".formatted(UNITS.get(random.nextInt(UNITS.size())), i + 1),
                        creditCode(i + 1),
                        places.get(i % places.size()).code().digits(),
                        "办公室 " + phone(2, i),
                        true,
                        SINCE))
                .toList();
    }

    /** The own organisation of every second resident unit. */
    List<NewPartyOrganization> residentUnitParties(List<NewResidentUnit> units) {
        return IntStream.range(0, units.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> organization(
                        units.get(i).name() + "党支部", units.get(i).creditCode().value(), null, i))
                .toList();
    }

    /** A telephone number that nobody has. */
    static String phone(int block, int number) {
        return "028-00%02d%04d".formatted(block, number);
    }

    /** The territories in an order that only the generator decides. */
    static List<Territory> shuffled(Collection<Territory> territories, Random random) {
        var places = new ArrayList<>(territories);
        places.sort(comparing(it -> it.code().digits()));
        Collections.shuffle(places, random);
        return places;
    }

    private static NewPartyOrganization organization(
            String name, String place, @org.jspecify.annotations.Nullable String contact, int number) {
        return new NewPartyOrganization(name, place, contact, number, true, SINCE);
    }

    private static CreditCode creditCode(int number) {
        var body = "91000000%09d".formatted(number);
        return new CreditCode(body + CreditCode.checkCharacter(body));
    }

    private static <T, R> List<R> numbered(Collection<T> things, Numbered<T, R> maker) {
        var made = new ArrayList<R>();
        things.forEach(thing -> made.add(maker.make(thing, made.size())));
        return made;
    }

    /** Makes one thing of another and of its number, from 0. */
    private interface Numbered<T, R> {
        R make(T thing, int number);
    }
}
