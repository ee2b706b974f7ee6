package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicgrid.governance.kernel.CalendarZone.SHANGHAI;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of working time over random histories from 2019 to 2031, beyond the years with data on both sides. */
class WorkingTimePropertyTests {

    private static final long SECONDS = Duration.ofDays(12 * 365).toSeconds();

    private final WorkingCalendar calendar = WorkingCalendarFixtures.shipped();

    @Test
    void agreesWithCountingEveryMinute() {
        repeat(60, random -> {
            var from = at("2019-06-01T00:00").plusSeconds(60 * random.nextLong(SECONDS / 60));
            var to = from.plusSeconds(60 * random.nextLong(60 * 24 * 40));

            assertThat(calendar.workingTimeBetween(from, to)).isEqualTo(countMinutes(from, to));
        });
    }

    @Test
    void workingTimeAddsUpAndNeverRunsBackwards() {
        repeat(20_000, random -> {
            var a = moment(random);
            var b = moment(random);
            var c = moment(random);

            var sum = calendar.workingTimeBetween(a, b).plus(calendar.workingTimeBetween(b, c));

            assertThat(sum).isEqualTo(calendar.workingTimeBetween(a, c));
            assertThat(calendar.workingTimeBetween(a, b).isNegative() && a.isBefore(b))
                    .isFalse();
        });
    }

    @Test
    void theDeadlineIsTheFirstMomentAtWhichTheTimeIsUsedUp() {
        repeat(20_000, random -> {
            var from = moment(random);
            var time = Duration.ofSeconds(1 + random.nextLong(1_000_000));

            var deadline = calendar.plus(from, time);

            assertThat(calendar.workingTimeBetween(from, deadline)).isEqualTo(time);
            assertThat(calendar.workingTimeBetween(from, deadline.minusNanos(1)))
                    .isLessThan(time);
        });
    }

    @Test
    void atTheDeadlineExactlyTheLimitHasElapsed() {
        repeat(20_000, random -> {
            var start = moment(random);
            var limit = limit(random);
            var pauses = pauses(random, start);

            var deadline = calendar.deadline(start, limit, pauses);

            deadline.ifPresent(end -> assertThat(calendar.elapsed(start, end, limit.basis(), pauses))
                    .isEqualTo(limit.amount()));
            var isOpen = pauses.stream().anyMatch(pause -> pause.to() == null);
            assertThat(deadline.isPresent() || isOpen).isTrue();
        });
    }

    @Test
    void anotherPauseNeverBringsTheDeadlineForward() {
        repeat(20_000, random -> {
            var start = moment(random);
            var limit = limit(random);
            var pauses = pauses(random, start);
            var more = new ArrayList<>(pauses);
            more.add(pause(random, start, false));

            var before = calendar.deadline(start, limit, pauses).orElse(Instant.MAX);
            var after = calendar.deadline(start, limit, more).orElse(Instant.MAX);

            assertThat(after).isAfterOrEqualTo(before);
        });
    }

    @Test
    void elapsedAndPausedTimeMakeUpTheWhole() {
        repeat(20_000, random -> {
            var from = moment(random);
            var to = from.plusSeconds(random.nextLong(5_000_000));
            var basis = TimeBasis.values()[random.nextInt(2)];
            var pauses = pauses(random, from);
            var paused = Interval.merge(pauses).stream()
                    .map(pause ->
                            new Interval(pause.from(), pause.to() == null ? to.plusSeconds(1_000_000_000) : pause.to()))
                    .map(pause ->
                            calendar.elapsed(later(from, pause.from()), earlier(to, pause.to()), basis, List.of()))
                    .reduce(Duration.ZERO, Duration::plus);

            var elapsed = calendar.elapsed(from, to, basis, pauses);

            assertThat(elapsed.plus(paused)).isEqualTo(calendar.elapsed(from, to, basis, List.of()));
        });
    }

    private Duration countMinutes(Instant from, Instant to) {
        var minutes = 0;
        for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            var local = LocalDateTime.ofInstant(minute, SHANGHAI);
            var hour = local.getHour();
            if (hour >= 9 && hour < 17 && hour != 12 && calendar.isWorkingDay(local.toLocalDate())) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    private static void repeat(int times, Consumer<Random> law) {
        var random = new Random(20260217);
        for (int i = 0; i < times; i++) {
            law.accept(random);
        }
    }

    private static Instant moment(Random random) {
        return at("2019-06-01T00:00").plusSeconds(random.nextLong(SECONDS)).plusNanos(random.nextInt(1_000_000_000));
    }

    private static TimeLimit limit(Random random) {
        return new TimeLimit(Duration.ofSeconds(random.nextLong(1_000_000)), TimeBasis.values()[random.nextInt(2)]);
    }

    private static List<Interval> pauses(Random random, Instant around) {
        var pauses = new ArrayList<Interval>();
        for (int i = random.nextInt(6); i > 0; i--) {
            pauses.add(pause(random, around, random.nextInt(10) == 0));
        }
        return pauses;
    }

    private static Interval pause(Random random, Instant around, boolean open) {
        var from = around.plusSeconds(random.nextLong(-500_000, 2_500_000));
        return new Interval(from, open ? null : from.plusSeconds(random.nextLong(800_000)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
