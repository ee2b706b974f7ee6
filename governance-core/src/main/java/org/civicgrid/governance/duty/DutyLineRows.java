package org.civicgrid.governance.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.civicgrid.governance.casework.DutyLines;
import org.civicgrid.governance.database.Remembered;
import org.civicgrid.governance.kernel.CalendarZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the matrix, in the table; those of the day are kept in memory for routing. */
@Repository
class DutyLineRows implements DutyLines {

    private static final Duration SEEN_BY_OTHER_NODES_WITHIN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<LocalDate, List<Line>> ofDay;

    DutyLineRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ofDay = new Remembered<>(SEEN_BY_OTHER_NODES_WITHIN, day -> lines(holding(day)));
    }

    @Override
    public List<Line> on(LocalDate day) {
        return Objects.requireNonNull(ofDay.get(day));
    }

    /** As routing reads them: the longest pattern first. */
    static List<Line> lines(List<DutyLine> matrix) {
        return matrix.stream()
                .sorted(Comparator.comparing((DutyLine it) -> -it.typePattern().length())
                        .thenComparing(DutyLine::typePattern))
                .map(DutyLine::line)
                .toList();
    }

    /** Those that hold on a day, by pattern. */
    List<DutyLine> holding(LocalDate day) {
        return jdbc.sql("select * from duty_line where valid_from <= :day and (valid_to is null or valid_to > :day)"
                        + " order by type_pattern, id")
                .param("day", day)
                .query(DutyLine::of)
                .list();
    }

    /** Those that hold on a day or will, by pattern. */
    List<DutyLine> from(LocalDate day) {
        return jdbc.sql(
                        "select * from duty_line where valid_to is null or valid_to > :day order by type_pattern, valid_from")
                .param("day", day)
                .query(DutyLine::of)
                .list();
    }

    /** Lets one transaction at a time change the matrix; the others wait here. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('civicgrid.duty', 0)) is null")
                .query(Boolean.class)
                .single();
        ofDay.changing();
    }

    /** Ends what holds of a pattern; what has not begun by then has never been a line. */
    void end(String pattern, LocalDate day) {
        jdbc.sql("delete from duty_line where type_pattern = ? and valid_from >= ?")
                .params(pattern, day)
                .update();
        jdbc.sql("update duty_line set valid_to = ? where type_pattern = ? and (valid_to is null or valid_to > ?)")
                .params(day, pattern, day)
                .update();
    }

    void insert(DutyLine it) {
        jdbc.sql("""
                        insert into duty_line (type_pattern, title, title_en, district_role, street_role, community_role, draft, valid_from)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        it.typePattern(),
                        it.title(),
                        it.titleEn(),
                        Objects.requireNonNull(it.roles().get(DutyLevel.DISTRICT))
                                .name(),
                        Objects.requireNonNull(it.roles().get(DutyLevel.STREET)).name(),
                        Objects.requireNonNull(it.roles().get(DutyLevel.COMMUNITY))
                                .name(),
                        it.draft(),
                        it.validity().from())
                .update();
    }

    LocalDate today() {
        return CalendarZone.today(clock);
    }
}
