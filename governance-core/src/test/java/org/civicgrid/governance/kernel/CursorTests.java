package org.civicgrid.governance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicgrid.governance.kernel.SortType.DATE;
import static org.civicgrid.governance.kernel.SortType.INSTANT;
import static org.civicgrid.governance.kernel.SortType.INTEGER;
import static org.civicgrid.governance.kernel.SortType.LONG;
import static org.civicgrid.governance.kernel.SortType.TEXT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.civicgrid.governance.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final Cursor.Order ORDER = Cursor.Order.of("things", INTEGER, LONG, TEXT, INSTANT, DATE);
    private static final Cursor SOME = ORDER.at(
            3, 4_000_000_000L, "望平·𠮷", Instant.parse("2026-11-23T04:00:00.123456Z"), LocalDate.of(2026, 2, 28));

    @Test
    void comesBackAsItWasGivenOut() {
        var back = Cursor.decode(SOME.encode(), ORDER);

        assertThat(back).isEqualTo(SOME);
        assertThat(back.number(1)).isEqualTo(4_000_000_000L);
        assertThat(back.text(2)).isEqualTo("望平·𠮷");
    }

    @Test
    void isSafeInAQueryParameter() {
        assertThat(SOME.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "[\"things\"]",
                "[\"other\",3,4,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3.5,4,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3000000000,4,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3,9223372036854775808,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3,4,\"a\\u0000\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3,4,\"a\\ud83d\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3,4,null,\"2026-11-23T04:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3,4,\"a\",\"+1000000000-01-01T00:00:00Z\",\"2026-02-28\"]",
                "[\"things\",3,4,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-30\"]",
                "[\"things\",3,4,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"] 1",
                "[\"things\", 3,4,\"a\",\"2026-11-23T04:00:00Z\",\"2026-02-28\"]"
            })
    void refusesWhatItNeverGaveOut(String json) {
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(forged, ORDER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.getFaults())
                                .extracting("field")
                                .containsExactly("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "====", "a", "WyJ0aGluZ3Mi!", " "})
    void refusesWhatIsNoCursorAtAll(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, ORDER)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesPaddingAndEndlessText() {
        assertThatThrownBy(() -> Cursor.decode(SOME.encode() + "=", ORDER)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.decode("W".repeat(100_000), ORDER)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void pagesEndWhereNoRowIsLeft() {
        var order = Cursor.Order.of("numbers", INTEGER);

        var first = KeysetPage.of(List.of(1, 2, 3), Paging.first(2), order::at);
        var last = KeysetPage.of(List.of(3), new Paging(2, first.next()), order::at);

        assertThat(first.items()).containsExactly(1, 2);
        assertThat(new Paging(2, first.next()).start(order)).contains(order.at(2));
        assertThat(last.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101, 100_000})
    void refusesALimitOutOfRange(int limit) {
        assertThatThrownBy(() -> Paging.first(limit)).isInstanceOf(InvalidInput.class);
    }
}
