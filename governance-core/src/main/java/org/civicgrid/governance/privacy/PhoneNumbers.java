package org.civicgrid.governance.privacy;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers of mainland China as digits only: mobile {@code 1…} or fixed line of Chengdu {@code 028…}. */
public final class PhoneNumbers {

    private static final Pattern NORMAL = Pattern.compile("1\\d{10}|028\\d{8}");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s()\\-\\u2010-\\u2015]");

    private PhoneNumbers() {}

    /**
     * The 11 digits of a number as people write it: full-width digits, blanks, hyphens, parentheses and the country
     * code are taken away. Empty when it is neither a mobile number nor a fixed line with area code 028.
     */
    public static Optional<String> normalise(String given) {
        var folded = Normalizer.normalize(given, Normalizer.Form.NFKC);
        var plain = PUNCTUATION.matcher(folded).replaceAll("");
        var national = COUNTRY.matcher(plain).replaceFirst("");
        var restored = national.length() < plain.length() && national.startsWith("28") ? "0" + national : national;
        return Optional.of(restored).filter(it -> NORMAL.matcher(it).matches());
    }

    public static boolean isValid(String given) {
        return normalise(given).isPresent();
    }
}
