package org.civicgrid.governance.casework;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a case is searched by. The row follows the case by itself: to the ended ones, to another territory, to its lead units. */
final class CaseWords {

    /** With {@link #values}. */
    static final String INSERT = """
            insert into case_search (case_id, open, reported_at, terms)
            values (?, ?, ?, ?::integer[] || case_marks(?, ?, ?, ?, ?, ?) || case_unit_marks(?, ?))
            """;

    private static final int SEARCHED_DESCRIPTION = 200;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final Pattern SEPARATORS = Pattern.compile(
            "[\\x{1}-\\x{2f}\\x{3a}-\\x{40}\\x{5b}-\\x{60}\\x{7b}-\\x{bf}\\x{d7}\\x{f7}\\x{2000}-\\x{206f}\\x{20a0}-\\x{20cf}"
                    + "\\x{2190}-\\x{2bff}\\x{3000}-\\x{3004}\\x{3008}-\\x{3020}\\x{3030}\\x{303d}-\\x{303f}\\x{30fb}"
                    + "\\x{fe00}-\\x{fe1f}\\x{fe30}-\\x{fe6f}\\x{ff00}-\\x{ff0f}\\x{ff1a}-\\x{ff20}\\x{ff3b}-\\x{ff40}"
                    + "\\x{ff5b}-\\x{ff65}\\x{fff0}-\\x{ffff}\\x{1f000}-\\x{1faff}\\x{e0000}-\\x{e01ef}]+");
    private static final int BASIC = 0x10000;
    private static final int LOWEST_OF_OTHERS = -603_979_776;
    private static final int OTHERS = 0x3ffffff;

    private CaseWords() {}

    static Object[] values(GovernanceCase it) {
        var place = it.getJurisdiction();
        return new Object[] {
            it.id(),
            it.getStage().isOpen(),
            Timestamp.from(it.getReportedAt()),
            pairs(searched(it)),
            hour(it.getReportedAt()),
            place.districtId(),
            place.streetId(),
            place.communityId(),
            place.gridId(),
            it.getReporterPostId(),
            hour(it.getReportedAt()),
            it.getLeadUnitId()
        };
    }

    private static int hour(Instant moment) {
        return (int) Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_HOUR);
    }

    /**
     * The pairs of neighbouring characters as numbers, as {@code case_words} of the database makes them of what is looked for:
     * a report does not wait until the database has gone through it letter by letter.
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
        var description = it.getDescription();
        var length = Math.min(SEARCHED_DESCRIPTION, description.codePointCount(0, description.length()));
        return it.getTitle()
                + " "
                + Objects.requireNonNullElse(it.getAddress(), "")
                + " "
                + description.substring(0, description.offsetByCodePoints(0, length));
    }
}
