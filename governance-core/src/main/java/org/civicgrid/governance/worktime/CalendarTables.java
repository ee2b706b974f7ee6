package org.civicgrid.governance.worktime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the working calendar. */
@RequiredArgsConstructor
final class CalendarTables {

    private final JdbcClient jdbc;

    /** Lets one transaction at a time change the calendar; the others wait here. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('working calendar')) is null")
                .query(Boolean.class)
                .single();
    }

    List<WorkShift> shifts() {
        return jdbc.sql("select valid_from, starts_at, ends_at from work_shift order by valid_from, starts_at")
                .query((row, n) -> new WorkShift(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class)))
                .list();
    }

    List<CalendarDay> days() {
        return jdbc.sql("select day, kind, name, edition, provisional from calendar_day order by day")
                .query(CalendarTables::day)
                .list();
    }

    List<CalendarDay> days(int year) {
        return days().stream().filter(day -> day.date().getYear() == year).toList();
    }

    void replaceYear(int year, List<CalendarDay> days) {
        jdbc.sql("delete from calendar_day where day between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .update();
        days.forEach(this::insert);
    }

    void replacePlan(DayPlan plan) {
        jdbc.sql("delete from work_shift where valid_from = :from")
                .param("from", plan.validFrom())
                .update();
        plan.shifts()
                .forEach(shift -> jdbc.sql("insert into work_shift (valid_from, starts_at, ends_at) values (?, ?, ?)")
                        .params(shift.validFrom(), shift.startsAt(), shift.endsAt())
                        .update());
    }

    private void insert(CalendarDay day) {
        jdbc.sql("insert into calendar_day (day, kind, name, edition, provisional) values (?, ?, ?, ?, ?)")
                .params(day.date(), day.kind().name(), day.name(), day.edition(), day.provisional())
                .update();
    }

    private static CalendarDay day(ResultSet row, int n) throws SQLException {
        return new CalendarDay(
                row.getObject("day", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("edition"),
                row.getBoolean("provisional"));
    }
}
