package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkingTimeWordsTests {

    private static final Duration SEVEN_HOURS = Duration.ofHours(7);

    @Test
    void aWorkingDayHasTheHoursOfTheCalendar() {
        var words = WorkingTimeWords.of(
                Duration.ofHours(17).plusMinutes(5).plusSeconds(59), TimeBasis.WORKING, SEVEN_HOURS);

        assertThat(words).isEqualTo(new WorkingTimeWords(2, 3, 5, TimeBasis.WORKING));
    }

    @Test
    void aCalendarDayHasTwentyFourHours() {
        var words = WorkingTimeWords.of(Duration.ofHours(51), TimeBasis.CALENDAR, SEVEN_HOURS);

        assertThat(words).isEqualTo(new WorkingTimeWords(2, 3, 0, TimeBasis.CALENDAR));
    }

    @Test
    void overdueTimeIsSaidWithoutItsSign() {
        var words = WorkingTimeWords.of(Duration.ofMinutes(-450), TimeBasis.WORKING, Duration.ofMinutes(450));

        assertThat(words).isEqualTo(new WorkingTimeWords(1, 0, 0, TimeBasis.WORKING));
    }
}
