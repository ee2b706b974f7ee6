package org.civicgrid.governance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    @ParameterizedTest
    @CsvSource({
        "13800005678, 13800005678",
        "１３８００００５６７８, 13800005678",
        "+86 138 0000 5678, 13800005678",
        "0086-138-0000-5678, 13800005678",
        "(028) 8678-0000, 02886780000",
        "+86 28 86780000, 02886780000"
    })
    void takesNumbersAsPeopleWriteThem(String given, String digits) {
        assertThat(PhoneNumbers.normalise(given)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1380000567",
                "138000056789",
                "23800005678",
                "86780000",
                "021-12345678",
                "138O0005678",
                "+1 5551234567"
            })
    void refusesEverythingElse(String given) {
        assertThat(PhoneNumbers.isValid(given)).isFalse();
    }
}
