package org.civicgrid.governance.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.civicgrid.governance.problem.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTests {

    @Test
    void aTagThatWasGivenOutNamesItsVersion() {
        assertThat(EntityTags.requireVersion(EntityTags.of(7))).isEqualTo(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void asksForAVersion(String header) {
        assertThatThrownBy(() -> EntityTags.requireVersion(header))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getKind()).isEqualTo(Kind.VERSION_NEEDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"-1\"", "\"99999999999\""})
    void matchesNothingElse(String header) {
        assertThatThrownBy(() -> EntityTags.requireVersion(header))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.getKind()).isEqualTo(Kind.STALE));
    }

    @Test
    void tellsTheCurrentVersionWhenStale() {
        assertThatThrownBy(() -> EntityTags.requireSame(1, 2))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.getExtensions()).isEqualTo(java.util.Map.of("currentVersion", "\"2\"")));
    }
}
