package org.civicgrid.portal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.util.List;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form as it was sent, and how it is read. */
class SentTests {

    @Test
    void tellsEverythingThatCannotBeReadAtOnce() {
        var sent = Sent.nothing().with("from", "morgen").with("lng", "NaN").with("day", "MONTAG");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> sent.read(in -> List.of(
                        String.valueOf(in.date("from")),
                        String.valueOf(in.decimal("lng")),
                        in.requiredConstant(DayOfWeek.class, "day"),
                        in.requiredInteger("version"))))
                .satisfies(it -> assertThat(it.getFaults())
                        .extracting(FieldFault::field, FieldFault::code)
                        .containsExactly(
                                tuple("from", "not-a-day"),
                                tuple("lng", "not-a-number"),
                                tuple("day", "not-offered"),
                                tuple("version", "required")));
    }

    @Test
    void readsWhatIsEmptyAsNothing() {
        var sent = Sent.nothing().with("name", "  ").with("from", null);

        assertThat(sent.<Object>read(in -> in.text("name"))).isNull();
        assertThat(sent.<Object>read(in -> in.date("from"))).isNull();
        assertThat(sent.withDefault("from", "2026-01-01").shown("from")).isEmpty();
        assertThat(sent.withDefault("to", "2026-01-01").shown("to")).isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "+10000-01-01", "-0001-01-01", "9999-01-01", "2026-1-1"})
    void takesOnlyDaysOfYearsOfFourDigits(String text) {
        var sent = Sent.nothing().with("from", text);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> sent.read(in -> in.date("from")));
    }
}
