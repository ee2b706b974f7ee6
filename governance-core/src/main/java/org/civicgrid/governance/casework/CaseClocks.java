package org.civicgrid.governance.casework;

import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads clocks under the calendar, the catalogue and the settings in force now. */
@Component
@RequiredArgsConstructor
@EnableConfigurationProperties(ClockSettings.class)
class CaseClocks {

    private final WorkingCalendars calendars;
    private final CaseTypeCatalogue types;
    private final ClockSettings settings;
    private final Clock clock;

    List<CaseClock> read(List<CaseEvent> history) {
        return read(history, types::byId);
    }

    /** The same under a catalogue that is not in force. */
    List<CaseClock> read(List<CaseEvent> history, IntFunction<CaseType> catalogue) {
        var warning = new ClockReader.Warning(settings.yellowShare(), settings.yellowLeft());
        return new ClockReader(calendars.current(), catalogue, warning).read(history, clock.instant());
    }

    /** Shows the deadlines of the running clocks on the case. */
    void show(GovernanceCase it, List<CaseClock> clocks) {
        it.show(running(clocks, false), running(clocks, true));
    }

    static @Nullable CaseClock running(List<CaseClock> clocks, boolean whole) {
        return clocks.stream()
                .filter(CaseClock::isRunning)
                .filter(clock -> (clock.kind() == ClockKind.WHOLE) == whole)
                .findFirst()
                .orElse(null);
    }
}
