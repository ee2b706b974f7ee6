package org.civicgrid.governance.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import org.civicgrid.governance.worktime.CalendarDay;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.governance.worktime.WorkShift;
import org.civicgrid.governance.worktime.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clocks read off generated histories, over the calendar around the Spring Festival of 2026. */
class ClockReaderTests {

    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            List.of(
                    new WorkShift(ALWAYS, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new WorkShift(ALWAYS, LocalTime.of(13, 0), LocalTime.of(17, 0))),
            springFestival());
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsTheStagesUpToTheWhole(long seed) {
        var clocks = reader(type(Duration.ofHours(21))).read(Histories.random(seed, 30), LATER);

        assertThat(sum(clocks, false)).isEqualTo(sum(clocks, true));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverShortensByAPause(long seed) {
        var history = Histories.random(seed, 12);
        var from = history.get(history.size() - 1).at().plusSeconds(60);
        var reader = reader(type(Duration.ofHours(2000)));
        if (!history.get(history.size() - 1).toStage().isOpen() || isPaused(history)) {
            return;
        }

        var plain = due(reader.read(history, from));
        var paused = due(reader.read(Histories.pausedBetween(history, from, from.plus(Duration.ofDays(2))), LATER));

        assertThat(paused).isAfterOrEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recomputesWhenALimitChanges(long seed) {
        var history = Histories.random(seed, 20);

        var tight = reader(type(Duration.ofHours(7))).read(history, LATER);
        var wide = reader(type(Duration.ofHours(14))).read(history, LATER);

        for (int i = 0; i < tight.size(); i++) {
            assertThat(wide.get(i).elapsed()).isEqualTo(tight.get(i).elapsed());
            assertThat(wide.get(i).limit().minus(tight.get(i).limit())).isEqualTo(Duration.ofHours(7));
        }
    }

    @Test
    void jumpsOverTheSpringFestivalAndWorksOnMakeUpDays() {
        var report = report("2026-02-13T08:00:00Z"); // Friday 16:00 in Shanghai, the make-up Saturday follows

        var clocks = reader(type(Duration.ofHours(9))).read(List.of(report), Instant.parse("2026-02-13T08:30:00Z"));

        // 1 h on Friday, 7 h on Saturday 14 February, and the last hour on Tuesday 24 February at 10:00.
        assertThat(clocks.get(0).dueAt()).isEqualTo(Instant.parse("2026-02-24T02:00:00Z"));
        assertThat(clocks.get(0).elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void handlesUntilTheDayThatWasAgreed() {
        var agreed = Instant.parse("2026-03-15T16:00:00Z"); // the end of Sunday in Shanghai
        var clocks = agreed("2026-02-13T08:00:00Z", agreed);

        assertThat(clocks).extracting(CaseClock::kind).contains(ClockKind.HANDLE, ClockKind.WHOLE);
        assertThat(clocks)
                .filteredOn(it -> it.kind() == ClockKind.HANDLE)
                .extracting(CaseClock::dueAt)
                .containsExactly(Instant.parse("2026-03-13T09:00:00Z")); // Friday, 17:00
        assertThat(clocks)
                .filteredOn(it -> it.kind() == ClockKind.WHOLE)
                .extracting(CaseClock::dueAt)
                .allMatch(due -> due.isAfter(agreed));
    }

    @Test
    void goesBackToTheTypeOnceTheDayAgreedHasPassed() {
        var clocks = agreed("2026-03-16T08:00:00Z", Instant.parse("2026-03-15T16:00:00Z"));

        assertThat(clocks)
                .filteredOn(it -> it.kind() == ClockKind.HANDLE)
                .extracting(CaseClock::limit)
                .containsExactly(Duration.ofHours(9));
    }

    private static List<CaseClock> agreed(String at, Instant until) {
        var report = EventDetails.with().type(1, Severity.NORMAL).agreed(until).build();
        var history = List.of(
                event(1, at, Action.REPORT, null, Stage.REPORTED, report),
                event(2, at, Action.FILE, Stage.REPORTED, Stage.FILED, EventDetails.NONE),
                event(3, at, Action.DISPATCH, Stage.FILED, Stage.DISPATCHED, EventDetails.NONE));
        return reader(type(Duration.ofHours(9))).read(history, Instant.parse(at).plusSeconds(60)).stream()
                .filter(CaseClock::isRunning)
                .toList();
    }

    private static CaseEvent event(int seq, String at, Action action, Stage from, Stage to, EventDetails details) {
        return new CaseEvent(seq, Instant.parse(at), action, from, to, 1, 1, "某人", null, null, true, details);
    }

    @Test
    void countsAnUrgentHandlingByTheCalendar() {
        var type = type(Duration.ofHours(21));
        var history = List.of(
                report("2026-02-16T00:00:00Z", Severity.URGENT),
                moved(2, "2026-02-16T00:10:00Z", Action.FILE, Stage.REPORTED, Stage.FILED),
                moved(3, "2026-02-16T00:20:00Z", Action.DISPATCH, Stage.FILED, Stage.DISPATCHED));

        var handling = reader(type).read(history, at("2026-02-16T01:00:00Z")).stream()
                .filter(clock -> clock.kind() == ClockKind.HANDLE)
                .findFirst()
                .orElseThrow();

        assertThat(handling.basis()).isEqualTo(TimeBasis.CALENDAR);
        assertThat(handling.dueAt()).isEqualTo(at("2026-02-16T04:20:00Z"));
    }

    @Test
    void runsTheHandlingFromDispatchNotFromSignOff() {
        var history = List.of(
                report("2026-03-02T01:00:00Z"),
                moved(2, "2026-03-02T01:10:00Z", Action.FILE, Stage.REPORTED, Stage.FILED),
                moved(3, "2026-03-02T01:20:00Z", Action.DISPATCH, Stage.FILED, Stage.DISPATCHED),
                moved(4, "2026-03-02T03:20:00Z", Action.ACCEPT, Stage.DISPATCHED, Stage.IN_PROGRESS));

        var clocks = reader(type(Duration.ofHours(7))).read(history, at("2026-03-02T03:30:00Z"));

        assertThat(clocks)
                .filteredOn(clock -> clock.kind() == ClockKind.HANDLE)
                .singleElement()
                .satisfies(clock -> assertThat(clock.startedAt()).isEqualTo(at("2026-03-02T01:20:00Z")));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static Duration sum(List<CaseClock> clocks, boolean whole) {
        return clocks.stream()
                .filter(clock -> (clock.kind() == ClockKind.WHOLE) == whole)
                .map(CaseClock::elapsed)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant due(List<CaseClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.isRunning() && clock.kind() != ClockKind.WHOLE)
                .map(CaseClock::dueAt)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPaused(List<CaseEvent> history) {
        return history.stream()
                .map(CaseEvent::action)
                .filter(action -> action == Action.SUSPEND || action == Action.RESUME)
                .reduce((first, last) -> last)
                .filter(Action.SUSPEND::equals)
                .isPresent();
    }

    private static ClockReader reader(CaseType type) {
        return new ClockReader(CALENDAR, id -> type, new ClockReader.Warning(0.7, Duration.ofHours(4)));
    }

    private static CaseType type(Duration limit) {
        var limits = new CaseType.Limits(TimeBasis.WORKING, limit, limit, limit, limit, limit, Duration.ofHours(4));
        return new CaseType(
                1,
                "URB-0101",
                1,
                "BOTH",
                GovernanceDomain.URBAN_MANAGEMENT,
                null,
                new CaseType.Naming("类", "class", "名", "name"),
                "",
                "DEP-URBAN",
                List.of(),
                "COMMUNITY",
                Severity.NORMAL,
                limits,
                true,
                true,
                CaseType.Proof.NONE,
                new CaseType.DuplicateRule(50, Duration.ofHours(24)),
                true,
                "practice",
                List.of(),
                true);
    }

    private static CaseEvent report(String at) {
        return report(at, Severity.NORMAL);
    }

    private static CaseEvent report(String at, Severity severity) {
        return new CaseEvent(
                1,
                at(at),
                Action.REPORT,
                null,
                Stage.REPORTED,
                null,
                null,
                "",
                null,
                null,
                false,
                EventDetails.with().type(1, severity).build());
    }

    private static CaseEvent moved(int seq, String at, Action action, Stage from, Stage to) {
        return new CaseEvent(seq, at(at), action, from, to, null, null, "", null, null, false, EventDetails.NONE);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static List<CalendarDay> springFestival() {
        var off = LocalDate.of(2026, 2, 15)
                .datesUntil(LocalDate.of(2026, 2, 24))
                .map(day -> new CalendarDay(day, CalendarDay.Kind.HOLIDAY, "春节", "test", false))
                .toList();
        var days = new java.util.ArrayList<>(off);
        days.add(new CalendarDay(LocalDate.of(2026, 2, 14), CalendarDay.Kind.WORKDAY, "春节", "test", false));
        days.add(new CalendarDay(LocalDate.of(2026, 2, 28), CalendarDay.Kind.WORKDAY, "春节", "test", false));
        return days;
    }
}
