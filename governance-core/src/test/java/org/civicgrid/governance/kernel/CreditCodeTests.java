package org.civicgrid.governance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    /** Division 000000 exists nowhere. */
    private static final String BODY = "91000000000000001";

    @Test
    void computesTheCheckCharacterFromPowersOfThreeModulo31() {
        // 9·1 + 1·3 + 1·28 (seventeenth weight) = 40; 31 - 40 mod 31 = 22 = N
        assertThat(CreditCode.checkCharacter(BODY)).isEqualTo('N');
        assertThat(new CreditCode(BODY + "N").passesCheck()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91000000000000001M", "91000000000000002N", "19000000000000001N", "91000000000000010N"})
    void noticesAMistypedOrSwappedCharacter(String code) {
        assertThat(new CreditCode(code).passesCheck()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91000000000000001", "91000000000000001NN", "9100000000000000IN", "9100000A000000001N"})
    void refusesAnotherLengthOrCharacters(String code) {
        assertThat(CreditCode.isWellFormed(code)).isFalse();
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tidiesWhatWasTyped() {
        assertThat(CreditCode.tidy(" 91000000 0000 00001n ")).isEqualTo("91000000000000001N");
    }
}
