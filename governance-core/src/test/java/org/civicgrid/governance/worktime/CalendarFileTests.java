package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTests {

    private static final String HEADER = "date,kind,name,edition,provisional\n";

    @Test
    void readsDaysWithByteOrderMarkAndWindowsLineEnds() {
        var days = read("\uFEFFkind,date,name,edition,provisional\r\nWORKDAY,2028-01-29,春节,notice,false\r\n");

        assertThat(days)
                .containsExactly(
                        new CalendarDay(LocalDate.of(2028, 1, 29), CalendarDay.Kind.WORKDAY, "春节", "notice", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2028/01/01,HOLIDAY,元旦,notice,false  | lines[2].date        | calendar-date-format        | 2028/01/01",
                "2028-02-30,HOLIDAY,元旦,notice,false  | lines[2].date        | calendar-date-format        | 2028-02-30",
                "2027-12-31,HOLIDAY,元旦,notice,false  | lines[2].date        | calendar-date-other-year    | 2027-12-31",
                "2028-01-03,WORKDAY,元旦,notice,false  | lines[2].date        | calendar-workday-on-weekday | 2028-01-03",
                "2028-01-01,holiday,元旦,notice,false  | lines[2].kind        | calendar-kind-unknown       | holiday",
                "2028-01-01,HOLIDAY,,notice,false     | lines[2].name        | calendar-text               | ",
                "2028-01-01,HOLIDAY,元旦,,false        | lines[2].edition     | calendar-text               | ",
                "2028-01-01,HOLIDAY,元旦,notice,是     | lines[2].provisional | calendar-flag               | 是",
                "2028-01-01,HOLIDAY,元旦,notice        | lines[2].provisional | calendar-flag               | "
            })
    void namesLineColumnAndValueOfAFault(String row, String field, String code, String value) {
        assertThat(faults(HEADER + row + "\n")).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.value() == null ? "" : fault.value()).isEqualTo(value == null ? "" : value);
        });
    }

    @Test
    void namesEveryFaultAtOnce() {
        var faults = faults(HEADER + "x,HOLIDAY,a,b,false\n2028-01-01,HOLIDAY,a,b,true\n2028-01-01,NONE,a,b,no\n"
                + "2028-01-01,HOLIDAY,a,b,true\n");

        assertThat(faults)
                .extracting(FieldFault::field)
                .containsExactly("lines[2].date", "lines[4].kind", "lines[4].provisional", "lines[5].date");
    }

    @Test
    void refusesWhatIsNoCalendarFile() {
        assertThat(faults(""))
                .extracting(FieldFault::field)
                .containsExactly("date", "kind", "name", "edition", "provisional");
        assertThat(faults("date,kind,name,edition\n"))
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactly(tuple("provisional", "calendar-column-missing"));
        assertThat(code(HEADER)).isEqualTo("calendar-file-empty");
        assertThat(code(HEADER + "\"2028-01-01,HOLIDAY")).isEqualTo("calendar-file-malformed");
        assertThat(code(HEADER + "x".repeat(300_000))).isEqualTo("calendar-file-too-large");
        assertThat(code("date,date,kind,name,edition,provisional\n")).isEqualTo("calendar-file-malformed");
    }

    @Test
    void refusesAnotherEncodingRatherThanMangleNames() {
        var gbk = (HEADER + "2028-01-01,HOLIDAY,元旦,notice,false\n").getBytes(Charset.forName("GB18030"));

        var refusal = catchThrowableOfType(
                InvalidInput.class, () -> CalendarFile.read(new ByteArrayInputStream(gbk), 2028, 2028));

        assertThat(refusal.getFaults()).extracting(FieldFault::code).containsExactly("calendar-file-not-utf8");
    }

    private static String code(String csv) {
        return faults(csv).get(0).code();
    }

    private static List<FieldFault> faults(String csv) {
        return catchThrowableOfType(InvalidInput.class, () -> read(csv)).getFaults();
    }

    private static List<CalendarDay> read(String csv) {
        return CalendarFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 2028, 2028);
    }
}
