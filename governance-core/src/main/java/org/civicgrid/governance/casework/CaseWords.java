package org.civicgrid.governance.casework;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.civicgrid.governance.kernel.PlainText;

/** The words that a case is found by, as pairs of neighbouring characters. */
final class CaseWords {

    private static final int SEARCHED_DESCRIPTION = 200;
    private static final Pattern SEPARATORS = Pattern.compile(
            "[\\x{1}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{60}\\x{7b}-\\x{bf}\\x{d7}\\x{f7}\\x{2000}-\\x{206f}\\x{20a0}-\\x{20cf}"
                    + "\\x{2190}-\\x{2bff}\\x{3000}-\\x{3004}\\x{3008}-\\x{3020}\\x{3030}\\x{303d}-\\x{303f}\\x{30fb}"
                    + "\\x{fe00}-\\x{fe1f}\\x{fe30}-\\x{fe6f}\\x{ff00}-\\x{ff0f}\\x{ff1a}-\\x{ff20}\\x{ff3b}-\\x{ff40}"
                    + "\\x{ff5b}-\\x{ff65}\\x{fff0}-\\x{ffff}\\x{1f000}-\\x{1faff}\\x{e0000}-\\x{e01ef}]+");
    private static final int BASIC = 0x10000;
    private static final int LOWEST_OF_OTHERS = -603_979_776;
    private static final int OTHERS = 0x3ffffff;

    private CaseWords() {}

    /** The words of a case. */
    static int[] of(GovernanceCase it) {
        return pairs(searched(it));
    }

    /**
     * The pairs of neighbouring characters as numbers, of a case and of what is looked for. The database has a
     * function that makes the same of a text, letter by letter, for data that come in bulk.
     */
    static int[] pairs(String text) {
        var words = SEPARATORS.matcher(text).replaceAll(" ");
        if (!Normalizer.isNormalized(words, Normalizer.Form.NFKC)) {
            words = SEPARATORS
                    .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                    .replaceAll(" ");
        }
        var letters = (" " + words + " ").codePoints().map(CaseWords::lower).toArray();
        return IntStream.range(1, letters.length - 1)
                .filter(i -> letters[i] != ' ' && (letters[i + 1] != ' ' || letters[i - 1] == ' '))
                .map(i -> letters[i + 1] == ' ' ? pair(0, letters[i]) : pair(letters[i], letters[i + 1]))
                .toArray();
    }

    private static int lower(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private static int pair(int one, int two) {
        return one < BASIC && two < BASIC
                ? one << Character.SIZE | two
                : (int) (LOWEST_OF_OTHERS + (one * 1_000_003L + two & OTHERS));
    }

    /** What full-text search looks through. */
    private static String searched(GovernanceCase it) {
        return it.getTitle()
                + " "
                + Objects.requireNonNullElse(it.getAddress(), "")
                + " "
                + PlainText.cut(it.getDescription(), SEARCHED_DESCRIPTION);
    }
}
