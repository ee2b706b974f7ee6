package org.civicgrid.governance.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unified social credit code of a legal body (GB 32100-2015): registering department, kind, division, subject code and
 * a check character.
 *
 * @param value 18 characters, upper case
 */
public record CreditCode(@JsonValue String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    /** Characters in front of the check character. */
    private static final int BODY = 17;

    /** @throws IllegalArgumentException for another length or other characters */
    public CreditCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Credit code: 18 characters of GB 32100, not " + value);
        }
    }

    /** Tidies what was typed: white space falls away, letters become upper case. */
    public static String tidy(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether length and characters are those of a code. */
    public static boolean isWellFormed(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether the check character fits; some codes that were issued early and are legal fail it. */
    public boolean passesCheck() {
        return value.charAt(BODY) == checkCharacter(value.substring(0, BODY));
    }

    /** The check character of the 17 in front of it: weights are the powers of 3 modulo 31. */
    public static char checkCharacter(String body) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < BODY; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
