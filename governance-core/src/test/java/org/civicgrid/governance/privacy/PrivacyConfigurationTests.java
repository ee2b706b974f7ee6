package org.civicgrid.governance.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PrivacyConfigurationTests {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    Path data;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(PrivacyConfiguration.class)
                .withPropertyValues("civicgrid.data=" + data);
    }

    @Test
    void usesConfiguredKeysAndMakesNoFile() {
        application()
                .withPropertyValues("civicgrid.privacy.keys.k1=" + KEY, "spring.profiles.active=production")
                .run(context -> assertThat(context.getBean(FieldCipher.class).currentKeyId())
                        .isEqualTo("k1"));

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void keepsTheKeyItMadeForItself() {
        var cipherText = new byte[1][];
        application()
                .run(context ->
                        cipherText[0] = context.getBean(FieldCipher.class).encrypt("p", "𠮷"));

        application()
                .run(context -> assertThat(context.getBean(FieldCipher.class).decrypt("p", cipherText[0], "local-1"))
                        .isEqualTo("𠮷"));
    }

    @Test
    void letsOnlyTheOwnerReadTheKey() throws IOException {
        application().run(context -> assertThat(context).hasNotFailed());

        var file = data.resolve("keys/privacy.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void refusesToStartInProductionWithoutAKey() {
        application().withPropertyValues("spring.profiles.active=production").run(context -> {
            assertThat(context).hasFailed();
            var analysis = new PrivacyKeysAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).startsWith("No key for personal data is configured");
            assertThat(analysis.getAction()).contains("CIVICGRID_PRIVACY_KEYS_K1");
        });
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void refusesSeveralKeysWithoutACurrentOne() {
        application()
                .withPropertyValues("civicgrid.privacy.keys.k1=" + KEY, "civicgrid.privacy.keys.k2=" + KEY)
                .run(context -> assertThat(context).getFailure().hasRootCauseInstanceOf(PrivacyKeysRefused.class));
    }
}
