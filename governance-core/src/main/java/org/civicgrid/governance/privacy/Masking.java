package org.civicgrid.governance.privacy;

import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How personal data looks to those who have no right or no reason to see it whole. A character is what a reader takes for
 * one: a rare character outside the basic plane, or one with a variation mark, is one star.
 */
public final class Masking {

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String NUMBER = "[0-9A-Za-z一二三四五六七八九十百零〇两甲乙丙丁]+";
    private static final Pattern BELOW_COMPOUND = Pattern.compile("附?" + NUMBER + "\\s*(?:栋|幢|座|号楼|单元|楼|层|室|户)|附"
            + NUMBER + "号|[#＃]|\\d+(?:\\s*[-–—－]\\s*\\d+)+|(?<=组)\\d+号|\\d+$");

    private Masking() {}

    /**
     * First and last letter remain, {@code 张*三}; of two only the first, {@code 张*}; of one none. What separates the
     * parts of a name ({@code ·}, blank, hyphen) remains too and is not counted: {@code 买**·*力}.
     */
    public static String name(String name) {
        var characters = CHARACTER
                .matcher(name.strip())
                .results()
                .map(MatchResult::group)
                .toList();
        var letters = new ArrayList<Integer>();
        for (var i = 0; i < characters.size(); i++) {
            if (isLetter(characters.get(i))) {
                letters.add(i);
            }
        }
        var first = letters.size() > 1 ? letters.get(0) : -1;
        var last = letters.size() > 2 ? letters.get(letters.size() - 1) : -1;
        var masked = new StringBuilder();
        for (var i = 0; i < characters.size(); i++) {
            var remains = i == first || i == last || !isLetter(characters.get(i));
            masked.append(remains ? characters.get(i) : "*");
        }
        return masked.toString();
    }

    /** {@code 138****5678}; a number of other length shows its last two characters only, one of four or fewer none. */
    public static String phone(String phone) {
        var plain = phone.strip();
        return PhoneNumbers.normalise(plain)
                .map(digits -> keep(digits, 3, 4))
                .orElseGet(() -> keep(plain, 0, length(plain) > 4 ? 2 : 0));
    }

    /** First six and last four of an identity number of 15 or 18 characters; first and last one of other documents. */
    public static String idNumber(String number) {
        var plain = number.strip();
        if (plain.matches("\\d{15}|\\d{17}[\\dXx]")) {
            return keep(plain, 6, 4);
        }
        return length(plain) > 4 ? keep(plain, 1, 1) : keep(plain, 0, 0);
    }

    /** Down to the compound: building, unit, floor, room and the house number in a village group become {@code ***}. */
    public static String address(String address) {
        var plain = address.strip();
        var below = BELOW_COMPOUND.matcher(plain);
        return below.find() ? plain.substring(0, below.start()).strip() + "***" : plain;
    }

    private static boolean isLetter(String character) {
        return Character.isLetterOrDigit(character.codePointAt(0));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String keep(String text, int atStart, int atEnd) {
        var points = text.codePoints().toArray();
        var masked = new StringBuilder();
        for (var i = 0; i < points.length; i++) {
            masked.appendCodePoint(i < atStart || i >= points.length - atEnd ? points[i] : '*');
        }
        return masked.toString();
    }
}
