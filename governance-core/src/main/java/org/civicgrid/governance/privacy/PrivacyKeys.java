package org.civicgrid.governance.privacy;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The known keys, the current one first. */
final class PrivacyKeys {

    private static final int BYTES = 32;

    private final Map<String, SecretKey> byId = new LinkedHashMap<>();
    private final String current;

    /**
     * @param encoded id → 32 bytes in base64
     * @throws PrivacyKeysRefused when a key or an id has the wrong form, or the current key is not among them
     */
    PrivacyKeys(String current, Map<String, String> encoded) {
        this.current = current;
        if (!encoded.containsKey(current)) {
            throw new PrivacyKeysRefused("civicgrid.privacy.current names the key '" + current + "', but "
                    + "civicgrid.privacy.keys has only " + encoded.keySet() + ".");
        }
        byId.put(current, key(current, encoded.get(current)));
        encoded.forEach((id, text) -> byId.putIfAbsent(id, key(id, text)));
    }

    String current() {
        return current;
    }

    List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    SecretKey require(String id) {
        var key = byId.get(id);
        if (key == null) {
            throw new IllegalStateException("No privacy key '" + id + "' is configured; known are " + byId.keySet());
        }
        return key;
    }

    private static SecretKey key(String id, String text) {
        if (!id.matches("[a-z0-9-]{1,20}")) {
            throw new PrivacyKeysRefused(
                    "The privacy key id '" + id + "' must be 1 to 20 lower-case letters, digits and hyphens.");
        }
        var bytes = decode(id, text);
        if (bytes.length != BYTES) {
            throw new PrivacyKeysRefused("The privacy key '" + id + "' has " + bytes.length + " bytes instead of 32.");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decode(String id, String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new PrivacyKeysRefused("The privacy key '" + id + "' is not base64.");
        }
    }
}
