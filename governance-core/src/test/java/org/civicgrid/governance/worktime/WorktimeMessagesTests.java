package org.civicgrid.governance.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.civicgrid.governance.worktime.WorkingCalendarFixtures.shift;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WorktimeMessagesTests {

    private static final String HEADER = "date,kind,name,edition,provisional\n";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    WorktimeMessagesTests() {
        messages.setBasename("messages/worktime");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEADER,
                HEADER + "\"2028",
                HEADER + "2027-01-01,OFF,,,no\n28-1-1,HOLIDAY,a,b,true\n",
                HEADER + "2028-01-03,WORKDAY,a,b,true\n2028-01-03,HOLIDAY,a,b,true\n"
            })
    void aFaultyFileIsExplainedInBothLanguages(String csv) {
        assertExplained(() -> CalendarFile.read(bytes(csv), 2028, 2028));
    }

    @ParameterizedTest
    @MethodSource("faultyPlans")
    void aFaultyPlanIsExplainedInBothLanguages(List<WorkShift> shifts) {
        assertExplained(() -> new DayPlan(shifts));
    }

    static Stream<List<WorkShift>> faultyPlans() {
        var morning = shift("2028-01-01", "09:00", "12:00");
        return Stream.of(
                List.of(),
                List.of(morning, shift("2028-01-01", "11:00", "17:00")),
                List.of(morning, shift("2028-02-01", "13:00", "17:00")));
    }

    private void assertExplained(ThrowingCallable refused) {
        var faults = catchThrowableOfType(InvalidInput.class, refused).getFaults();
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(explain(fault, Locale.ROOT))
                    .matches("(?s).*\\p{IsHan}.*")
                    .doesNotContain("{");
            assertThat(explain(fault, Locale.ENGLISH))
                    .doesNotMatch("(?s).*\\p{IsHan}.*")
                    .doesNotContain("{");
        });
    }

    private String explain(FieldFault fault, Locale locale) {
        var args = Stream.concat(Stream.ofNullable(fault.value()), fault.args().stream());
        if (fault.value() == null) {
            args = Stream.concat(Stream.of(""), args);
        }
        return messages.getMessage("fault." + fault.code(), args.toArray(), locale);
    }

    private static ByteArrayInputStream bytes(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
