package org.civicgrid.portal.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.ClockKind;
import org.civicgrid.governance.worktime.TimeBasis;
import org.civicgrid.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** The clocks of a case in words, as its page shows them. */
@Component
@RequiredArgsConstructor
class CaseClockWords {

    private final Lamps lamps;
    private final Formats formats;
    private final Words words;

    /** Running clocks first, then what has stopped, the latest first. */
    List<CaseClock> of(CaseFile file) {
        return file.clocks().stream()
                .sorted(Comparator.comparing((org.civicgrid.governance.casework.CaseClock clock) -> !clock.isRunning())
                        .thenComparing(
                                org.civicgrid.governance.casework.CaseClock::startedAt, Comparator.reverseOrder()))
                .map(this::words)
                .toList();
    }

    /** The lamp of the stage clock that runs. */
    Lamp running(CaseFile file) {
        return file.clocks().stream()
                .filter(clock -> clock.isRunning() && clock.kind() != ClockKind.WHOLE)
                .findFirst()
                .map(clock -> lamps.of(clock.warnAt(), clock.dueAt(), clock.basis()))
                .orElseGet(() -> Lamp.resting(words.of("desk.lamp.ended")));
    }

    private CaseClock words(org.civicgrid.governance.casework.CaseClock clock) {
        return new CaseClock(words.of("clock.", clock.kind()), lamp(clock), limit(clock), note(clock));
    }

    private Lamp lamp(org.civicgrid.governance.casework.CaseClock clock) {
        if (clock.isRunning()) {
            return lamps.of(clock.warnAt(), clock.dueAt(), clock.basis());
        }
        var used = lamps.span(clock.elapsed(), clock.basis());
        return new Lamp(
                clock.left().isNegative() ? "red" : "green",
                words.of(clock.left().isNegative() ? "desk.clock.late" : "desk.clock.kept", used),
                null,
                null);
    }

    private String limit(org.civicgrid.governance.casework.CaseClock clock) {
        var span = lamps.span(clock.limit(), clock.basis());
        var basis = words.of(clock.basis() == TimeBasis.WORKING ? "desk.clock.working" : "desk.clock.calendar", span);
        return clock.dueAt() == null ? basis : words.of("desk.clock.until", basis, formats.longInstant(clock.dueAt()));
    }

    private String note(org.civicgrid.governance.casework.CaseClock clock) {
        return clock.extended().equals(Duration.ZERO)
                ? ""
                : words.of("desk.clock.extended", lamps.span(clock.extended(), clock.basis()));
    }
}
