package org.civicgrid.governance.privacy;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Finds the keys: configured ones, or outside production one that this installation made for itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    /** Early: a start without keys is refused before the port opens. */
    @Bean
    @Lazy(false)
    FieldCipher fieldCipher(
            PrivacySettings settings, Environment environment, @Value("${civicgrid.data:./data}") Path data) {
        if (!settings.keys().isEmpty()) {
            return new FieldCipher(configured(settings));
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new PrivacyKeysRefused("No key for personal data is configured, and in production none is made up.");
        }
        return new FieldCipher(PrivacyKeyFile.below(data).readOrMake());
    }

    private static PrivacyKeys configured(PrivacySettings settings) {
        var current = settings.current();
        if (current != null) {
            return new PrivacyKeys(current, settings.keys());
        }
        if (settings.keys().size() > 1) {
            throw new PrivacyKeysRefused("Several privacy keys are configured "
                    + settings.keys().keySet() + ", but civicgrid.privacy.current does not say which one encrypts.");
        }
        return new PrivacyKeys(settings.keys().keySet().iterator().next(), settings.keys());
    }
}
