package org.civicgrid.governance.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTests {

    private static final String OLD = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final String NEW = Base64.getEncoder().encodeToString("fedcba9876543210fedcba9876543210".getBytes());
    private static final String PURPOSE = "case_reporter.phone";

    private final FieldCipher before = cipher("k1", Map.of("k1", OLD));
    private final FieldCipher after = cipher("k2", Map.of("k1", OLD, "k2", NEW));

    @ParameterizedTest
    @ValueSource(strings = {"13800005678", "", "𠮷田·阿依古丽", "a\nb"})
    void readsWhatItWrote(String text) {
        assertThat(before.decrypt(PURPOSE, before.encrypt(PURPOSE, text), "k1")).isEqualTo(text);
    }

    @Test
    void neverWritesTheSameTwice() {
        assertThat(before.encrypt(PURPOSE, "13800005678")).isNotEqualTo(before.encrypt(PURPOSE, "13800005678"));
    }

    @Test
    void readsOldDataAndWritesWithTheNewKeyAfterARotation() {
        var old = before.encrypt(PURPOSE, "13800005678");

        assertThat(after.currentKeyId()).isEqualTo("k2");
        assertThat(after.decrypt(PURPOSE, old, "k1")).isEqualTo("13800005678");
        assertThat(after.decrypt(PURPOSE, after.encrypt(PURPOSE, "x"), "k2")).isEqualTo("x");
    }

    @Test
    void findsRowsHashedBeforeARotation() {
        var stored = before.blindIndex(PURPOSE, "13800005678");

        assertThat(stored).hasSize(32);
        assertThat(after.blindIndex(PURPOSE, "13800005678")).isNotEqualTo(stored);
        assertThat(after.blindIndexes(PURPOSE, "13800005678"))
                .hasSize(2)
                .anyMatch(it -> java.util.Arrays.equals(it, stored));
    }

    @Test
    void hashesEqualValuesOfTwoColumnsDifferently() {
        assertThat(before.blindIndex("a", "13800005678")).isNotEqualTo(before.blindIndex("b", "13800005678"));
    }

    @Test
    void refusesChangedBytesAnotherColumnAndUnknownKeys() {
        var cipherText = before.encrypt(PURPOSE, "13800005678");
        var changed = cipherText.clone();
        changed[20] ^= 1;

        assertThatThrownBy(() -> before.decrypt(PURPOSE, changed, "k1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> before.decrypt("other", cipherText, "k1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after.decrypt(PURPOSE, cipherText, "k2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> before.decrypt(PURPOSE, cipherText, "k9")).hasMessageContaining("k9");
        assertThatThrownBy(() -> before.decrypt(PURPOSE, new byte[3], "k1")).hasMessageContaining("known format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!", ""})
    void refusesKeysOfTheWrongForm(String key) {
        assertThatThrownBy(() -> cipher("k1", Map.of("k1", key))).isInstanceOf(PrivacyKeysRefused.class);
    }

    @Test
    void refusesACurrentKeyThatIsNotThere() {
        assertThatThrownBy(() -> cipher("k3", Map.of("k1", OLD)))
                .isInstanceOf(PrivacyKeysRefused.class)
                .hasMessageContaining("k3");
    }

    private static FieldCipher cipher(String current, Map<String, String> keys) {
        return new FieldCipher(new PrivacyKeys(current, keys));
    }
}
