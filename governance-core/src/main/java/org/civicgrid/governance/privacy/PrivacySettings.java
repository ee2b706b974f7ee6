package org.civicgrid.governance.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys for personal data.
 *
 * @param keys id → 32 bytes in base64; keep old keys here after a rotation, they still decrypt
 * @param current id of the key that encrypts; may be left out when there is one key only
 */
@ConfigurationProperties("civicgrid.privacy")
record PrivacySettings(
        @DefaultValue Map<String, String> keys, @Nullable String current) {}
