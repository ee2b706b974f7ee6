package org.civicgrid.governance.worktime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicgrid.governance.database.Remembered;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the working calendar: hands out the one in force and takes in new years and new working hours. */
@Service
public class WorkingCalendars {

    private static final String SHIPPED = "/worktime/calendar-2024-2027.csv";
    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofMinutes(1);
    private static final String IN_FORCE = "in force";

    private final CalendarTables tables;
    private final ApplicationEventPublisher events;
    private final Remembered<String, WorkingCalendar> remembered;

    public WorkingCalendars(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.tables = new CalendarTables(jdbc);
        this.events = events;
        this.remembered = new Remembered<>(
                SEEN_BY_OTHER_NODES_WITHIN, inForce -> WorkingCalendar.of(tables.shifts(), tables.days()));
    }

    /**
     * The calendar in force, from memory. The transaction of a change sees it at once, everybody else on this node from its
     * commit on, the other nodes within a minute.
     */
    public WorkingCalendar current() {
        return Objects.requireNonNull(remembered.get(IN_FORCE));
    }

    /**
     * Replaces the holidays and make-up days of one year by those of a CSV file with the columns {@code
     * date,kind,name,edition,provisional}; publishes {@link WorkingCalendarChanged}.
     *
     * @return false, and nothing is published, when the year already was as the file says
     * @throws InvalidInput naming every faulty line, column and value; then nothing is changed
     */
    @Transactional
    public boolean importYear(int year, InputStream csv) {
        if (year < CalendarDay.FIRST_YEAR || year > CalendarDay.LAST_YEAR) {
            throw InvalidInput.of("year", "calendar-year", year, CalendarDay.FIRST_YEAR, CalendarDay.LAST_YEAR);
        }
        var days = CalendarFile.read(csv, year, year);
        tables.lock();
        var stored = tables.days(year);
        if (stored.size() == days.size() && stored.containsAll(days)) {
            return false;
        }
        tables.replaceYear(year, days);
        publish(year, year);
        return true;
    }

    /**
     * Sets the shifts of a working day from their first day on, until the next plan; publishes {@link
     * WorkingCalendarChanged} from that year on.
     *
     * @param shifts at least one, all with the same first day, none overlapping
     * @throws InvalidInput if the shifts do not make up one plan
     */
    @Transactional
    public void changeShifts(List<WorkShift> shifts) {
        var plan = new DayPlan(shifts);
        var year = plan.validFrom().getYear();
        if (year < CalendarDay.FIRST_YEAR || year > CalendarDay.LAST_YEAR) {
            throw InvalidInput.of(
                    "validFrom", "calendar-year", plan.validFrom(), CalendarDay.FIRST_YEAR, CalendarDay.LAST_YEAR);
        }
        tables.lock();
        tables.replacePlan(plan);
        publish(year, CalendarDay.LAST_YEAR);
    }

    /**
     * Takes in the years that come with the product: those without any day yet, and those that only have provisional days
     * while a notice has come since. Runs at every start, safe to run again and at the same time elsewhere.
     */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void loadShippedDays() {
        tables.lock();
        var years = shipped().stream()
                .collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
        years.entrySet().removeIf(year -> !supersedes(year.getValue(), tables.days(year.getKey())));
        if (!years.isEmpty()) {
            years.forEach(tables::replaceYear);
            publish(years.firstKey(), years.lastKey());
        }
    }

    private static boolean supersedes(List<CalendarDay> shipped, List<CalendarDay> stored) {
        return stored.isEmpty()
                || (stored.stream().allMatch(CalendarDay::provisional)
                        && shipped.stream().noneMatch(CalendarDay::provisional));
    }

    private static List<CalendarDay> shipped() {
        try (var csv = Objects.requireNonNull(WorkingCalendars.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return CalendarFile.read(csv, CalendarDay.FIRST_YEAR, CalendarDay.LAST_YEAR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(int fromYear, int toYear) {
        remembered.changing();
        events.publishEvent(new WorkingCalendarChanged(fromYear, toYear));
    }
}
