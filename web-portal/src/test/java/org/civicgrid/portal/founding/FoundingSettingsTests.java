package org.civicgrid.portal.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FoundingSettingsTests {

    @Test
    void foundsNothingUnlessADistrictIsNamed() {
        assertThat(settings(null, null, "auditor").wanted()).isFalse();
        assertThat(settings(" ", null, "auditor").wanted()).isFalse();
    }

    @Test
    void knowsTheNameOfThePublishedDistrictAlone() {
        assertThatCode(() -> settings("510108", null, "auditor").check()).doesNotThrowAnyException();
        assertThatCode(() -> settings("510104", "锦江区", "auditor").check()).doesNotThrowAnyException();
        refused(settings("510104", null, "auditor"), "CIVICGRID_FOUNDING_NAME");
    }

    @Test
    void refusesWhatCannotBe() {
        refused(settings("5101", "成华区", "auditor"), "CIVICGRID_FOUNDING_DISTRICT");
        refused(settings("510108", null, "sysadmin"), "CIVICGRID_FOUNDING_…ADMINISTRATOR");
        refused(settings("510108", null, "Auditor"), "CIVICGRID_FOUNDING_…ADMINISTRATOR");
    }

    private static FoundingSettings settings(String district, String name, String auditor) {
        return new FoundingSettings(district, name, "sysadmin", "secadmin", auditor);
    }

    private static void refused(FoundingSettings settings, String told) {
        assertThatThrownBy(settings::check).isInstanceOf(StartRefused.class).hasMessageContaining(told);
    }
}
