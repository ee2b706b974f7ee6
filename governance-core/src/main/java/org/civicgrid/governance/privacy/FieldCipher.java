package org.civicgrid.governance.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts personal fields with AES-256-GCM and makes the keyed hash (HMAC-SHA-256) by which an exact value is found
 * again. Store {@link #currentKeyId()} beside what this object wrote: decrypting needs it once the current key changes.
 *
 * <p>The purpose, for example {@code case_reporter.phone}, is bound into the cipher text and the hash: a value moved to
 * another column does not decrypt, and equal values in two columns have different hashes.
 *
 * <p>Layout of a cipher text: format (1 byte, value 1), nonce (12 bytes, random), encrypted UTF-8, tag (16 bytes).
 */
public final class FieldCipher {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final PrivacyKeys keys;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(PrivacyKeys keys) {
        this.keys = keys;
    }

    /** Id of the key that encrypts now; at most 20 characters. */
    public String currentKeyId() {
        return keys.current();
    }

    /** Encrypts with the current key; the same text gives another result each time. */
    public byte[] encrypt(String purpose, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var body = apply(Cipher.ENCRYPT_MODE, keys.current(), purpose, nonce, text.getBytes(UTF_8));
        return ByteBuffer.allocate(1 + NONCE + body.length)
                .put(FORMAT)
                .put(nonce)
                .put(body)
                .array();
    }

    /**
     * Decrypts with the key named, which need not be the current one.
     *
     * @throws IllegalStateException if the key is unknown here, or the cipher text was changed or belongs to another
     *     purpose
     */
    public String decrypt(String purpose, byte[] cipherText, String keyId) {
        if (cipherText.length < 1 + NONCE + TAG_BITS / 8 || cipherText[0] != FORMAT) {
            throw new IllegalStateException("Not an encrypted field of a known format: " + purpose);
        }
        var nonce = Arrays.copyOfRange(cipherText, 1, 1 + NONCE);
        var body = Arrays.copyOfRange(cipherText, 1 + NONCE, cipherText.length);
        return new String(apply(Cipher.DECRYPT_MODE, keyId, purpose, nonce, body), UTF_8);
    }

    /** Hash to store beside a value encrypted now: 32 bytes, equal for equal values while the current key stays. */
    public byte[] blindIndex(String purpose, String value) {
        return hash(keys.current(), purpose, value);
    }

    /** Every hash that the value may have been stored with: under the current key first, then under each older one. */
    public List<byte[]> blindIndexes(String purpose, String value) {
        return keys.ids().stream().map(id -> hash(id, purpose, value)).toList();
    }

    private byte[] apply(int mode, String keyId, String purpose, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.require(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((keyId + '\0' + purpose).getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Field " + purpose + " with key " + keyId + " cannot be read", e);
        }
    }

    private byte[] hash(String keyId, String purpose, String value) {
        var forIndex = hmac(keys.require(keyId), "civicgrid blind index");
        return hmac(new SecretKeySpec(forIndex, "HmacSHA256"), purpose + '\0' + value);
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
