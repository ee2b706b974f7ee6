package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.at;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.shift;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.civicgrid.governance.problem.InvalidInput;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

class WorkingCalendarsTests {

    private static final String HEADER = "date,kind,name,edition,provisional\n";
    private static final String NOTICE_2027 = HEADER + "2027-01-01,HOLIDAY,元旦,notice of 2027,false\n";

    private static EmbeddedPostgres postgres;

    private final List<Object> published = new CopyOnWriteArrayList<>();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private WorkingCalendars calendars;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration/worktime")
                .load()
                .migrate();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void emptyTheCalendar() {
        var database = postgres.getPostgresDatabase();
        jdbc = JdbcClient.create(database);
        jdbc.sql("truncate calendar_day").update();
        jdbc.sql("delete from work_shift where valid_from > '2000-01-01'").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        calendars = new WorkingCalendars(jdbc, published::add);
    }

    @Test
    void knowsNoHolidayBeforeTheFirstLoad() {
        assertThat(calendars.current().covers(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(calendars.current().lengthOfWorkingDay(LocalDate.of(2026, 1, 5)))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void loadsTheShippedDaysOnce() {
        calendars.current();

        calendars.loadShippedDays();
        calendars.loadShippedDays();

        assertThat(published).containsExactly(new WorkingCalendarChanged(2024, 2027));
        assertThat(calendars.current().plus(at("2026-02-14T16:30"), Duration.ofHours(1)))
                .isEqualTo(at("2026-02-24T09:30"));
        assertThat(jdbc.sql("select count(*) from calendar_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(WorkingCalendarFixtures.shippedDays().size());
    }

    @Test
    void copiesThatStartTogetherLoadTheDaysOnce() {
        var starts = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> transaction.executeWithoutResult(status -> calendars.loadShippedDays())))
                .limit(4)
                .toList();

        starts.forEach(CompletableFuture::join);

        assertThat(published).hasSize(1);
    }

    @Test
    void theApplicationLoadsTheDaysWhenItStartsAndListenersSeeThem() {
        var application = new SpringApplicationBuilder(Started.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF);

        try (var context = application.run()) {
            assertThat(context.getBean(Started.class).seen).containsExactly(true);
        }
    }

    @Test
    void aStartKeepsYearsThatWereImported() {
        calendars.importYear(2027, csv(NOTICE_2027));

        calendars.loadShippedDays();

        assertThat(calendars.current().isProvisional(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 2, 5))).isTrue();
        assertThat(published)
                .containsExactly(new WorkingCalendarChanged(2027, 2027), new WorkingCalendarChanged(2024, 2026));
    }

    @Test
    void aShippedNoticeReplacesProvisionalDays() {
        calendars.importYear(2026, csv(HEADER + "2026-01-01,HOLIDAY,元旦,law,true\n"));

        calendars.loadShippedDays();

        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendars.current().isProvisional(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void anImportReplacesItsYearAndTellsOnlyOfAChange() {
        calendars.loadShippedDays();
        published.clear();

        assertThat(calendars.importYear(2027, csv(NOTICE_2027))).isTrue();
        assertThat(calendars.importYear(2027, csv(NOTICE_2027))).isFalse();

        assertThat(published).containsExactly(new WorkingCalendarChanged(2027, 2027));
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2027, 9, 15))).isTrue();
        assertThat(calendars.current().exceptionOn(LocalDate.of(2027, 1, 1)))
                .map(CalendarDay::edition)
                .contains("notice of 2027");
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    }

    @Test
    void anImportClearsItsYearFromTheFirstDayToTheLast() {
        calendars.importYear(2027, csv(HEADER + "2027-01-02,HOLIDAY,a,b,false\n2027-12-31,HOLIDAY,a,b,false\n"));
        calendars.importYear(2028, csv(HEADER + "2028-01-01,HOLIDAY,a,b,false\n"));

        calendars.importYear(2027, csv(NOTICE_2027));

        assertThat(jdbc.sql("select day from calendar_day order by day")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    }

    @Test
    void aRefusedImportChangesNothing() {
        calendars.loadShippedDays();
        published.clear();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> calendars.importYear(2027, csv(NOTICE_2027 + "2028-01-01,HOLIDAY,元旦,notice,false\n")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calendars.importYear(20_270, csv(NOTICE_2027)));

        assertThat(published).isEmpty();
        assertThat(calendars.current().isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void aChangeThatIsTakenBackWasNeverSeenByOthers() {
        calendars.loadShippedDays();
        var before = calendars.current();

        transaction.executeWithoutResult(status -> {
            calendars.importYear(2027, csv(NOTICE_2027));
            status.setRollbackOnly();
        });

        assertThat(calendars.current()).isSameAs(before);
    }

    @Test
    void othersSeeAChangeFromItsCommitOn() {
        calendars.loadShippedDays();
        var before = calendars.current();

        transaction.executeWithoutResult(status -> {
            calendars.importYear(2027, csv(NOTICE_2027));
            assertThat(CompletableFuture.supplyAsync(calendars::current).join()).isSameAs(before);
            assertThat(isProvisional2027()).isFalse();
        });

        assertThat(isProvisional2027()).isFalse();
    }

    private boolean isProvisional2027() {
        return calendars.current().isProvisional(LocalDate.of(2027, 1, 1));
    }

    @Test
    void newShiftsHoldFromTheirFirstDay() {
        calendars.changeShifts(List.of(shift("2026-07-01", "09:00", "12:00"), shift("2026-07-01", "14:00", "18:00")));

        var calendar = calendars.current();

        assertThat(calendar.plus(at("2026-06-30T16:00"), Duration.ofHours(5))).isEqualTo(at("2026-07-01T15:00"));
        assertThat(published).containsExactly(new WorkingCalendarChanged(2026, 2199));
    }

    @Test
    void refusesShiftsThatOverlap() {
        var shifts = List.of(shift("2026-07-01", "09:00", "12:00"), shift("2026-07-01", "11:59", "18:00"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> calendars.changeShifts(shifts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into work_shift values ('2000-01-01', '11:59', '12:30')",
                "insert into work_shift values ('2000-01-01', '18:00', '17:30')",
                "insert into work_shift values ('2000-01-01', '18:00:30', '19:00')",
                "insert into work_shift values ('2000-01-01', '18:00', '24:00')",
                "insert into calendar_day values ('2028-01-03', 'WORKDAY', 'a', 'b')",
                "insert into calendar_day values ('2028-01-01', 'OFF', 'a', 'b')",
                "insert into calendar_day values ('2200-01-01', 'HOLIDAY', 'a', 'b')"
            })
    void theSchemaRefusesWhatTheCalendarCannotMean(String insert) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(insert).update());
    }

    @Test
    void everyTableAndColumnIsExplained() {
        var unexplained = jdbc.sql("""
                        select c.relname || '.' || coalesce(a.attname, '(table)')
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and (a.attnum > 0 or a.attname = 'tableoid')
                        where c.relname in ('work_shift', 'calendar_day')
                          and col_description(c.oid, greatest(a.attnum, 0)) is null
                          and (a.attnum > 0 or obj_description(c.oid, 'pg_class') is null)""").query(String.class).list();

        assertThat(unexplained).isEmpty();
    }

    @TestConfiguration
    @EnableTransactionManagement
    @Import(WorkingCalendars.class)
    static class Started {
        private final List<Boolean> seen = new ArrayList<>();

        @Autowired
        private ObjectProvider<WorkingCalendars> calendars;

        @Bean
        DataSource database() {
            return postgres.getPostgresDatabase();
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @TransactionalEventListener
        void on(WorkingCalendarChanged event) {
            seen.add(calendars.getObject().current().covers(LocalDate.of(event.toYear(), 1, 1)));
        }
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
