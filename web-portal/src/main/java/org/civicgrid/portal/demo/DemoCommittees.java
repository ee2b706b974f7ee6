package org.civicgrid.portal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.civicgrid.governance.organization.Person;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyFounding.NewCommitteeMember;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
import org.civicgrid.governance.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Makes up who sits on the regional committees of the demo district. Secretaries are the made-up people who hold the posts;
 * everybody else is named by his seat. Every tenth committee is near the end of its term. Of eight resident units six send
 * somebody to the committee of their community, one to that of the street, and of one somebody has left.
 */
final class DemoCommittees {

    private static final List<String> DUTIES = List.of("组织委员", "宣传委员", "治理委员");
    private static final int TERM_IN_YEARS = 5;

    private final LocalDate today;

    /** @param today the day on which the district is loaded: terms stand around it */
    DemoCommittees(LocalDate today) {
        this.today = today;
    }

    /**
     * The secretary, deputies and ordinary members of a committee.
     *
     * @param number of the committee among those of its kind, from 0
     * @param crossAppointed secretaries of communities who also sit on the committee of the street
     */
    List<NewCommitteeMember> own(
            Territory division, int number, Person secretary, int deputies, List<Person> crossAppointed) {
        var seats = new ArrayList<NewCommitteeMember>();
        seats.add(seat(division, number, MemberKind.SECRETARY, secretary, null, "主持全面工作", 0));
        for (int i = 1; i <= deputies; i++) {
            seats.add(seat(division, number, MemberKind.DEPUTY, null, "副书记" + i, "协助书记工作", i));
        }
        for (var duty : DUTIES) {
            seats.add(seat(division, number, MemberKind.ORDINARY, null, duty, duty, DUTIES.indexOf(duty)));
        }
        for (var person : crossAppointed) {
            seats.add(seat(division, number, MemberKind.ORDINARY, person, null, "社区党组织书记兼任", DUTIES.size()));
        }
        return seats;
    }

    /** The part-time members that resident units send. */
    List<NewCommitteeMember> partTime(List<NewResidentUnit> units) {
        return Stream.iterate(0, i -> i < units.size(), i -> i + 1)
                .map(i -> partTime(units.get(i), i))
                .toList();
    }

    private NewCommitteeMember partTime(NewResidentUnit unit, int number) {
        var community = unit.territory().substring(0, 12);
        var from = today.minusYears(2).minusMonths(number % 11);
        var left = number % 8 == 3;
        return new NewCommitteeMember(
                number % 8 == 7 ? community.substring(0, 9) : community,
                MemberKind.PART_TIME,
                "演示·" + unit.name() + "党支部书记",
                null,
                "驻区单位党支部书记",
                number,
                unit.creditCode().value(),
                from,
                number % 20 == 6 ? today.plusDays(15 + number % 60) : from.plusYears(TERM_IN_YEARS),
                left ? today.minusDays(30 + number) : null,
                left ? "工作调动，不再担任" : null,
                true);
    }

    private NewCommitteeMember seat(
            Territory division,
            int number,
            MemberKind kind,
            @Nullable Person person,
            @Nullable String title,
            String duty,
            int order) {
        var ends = number % 10 == 3
                ? today.plusDays(20 + number % 60)
                : today.plusYears(2).plusMonths(number % 11);
        return new NewCommitteeMember(
                division.code().digits(),
                kind,
                person == null ? "演示·" + division.shortName() + title : person.name(),
                person == null ? null : person.id(),
                duty,
                order,
                null,
                ends.minusYears(TERM_IN_YEARS),
                ends,
                null,
                null,
                true);
    }
}
