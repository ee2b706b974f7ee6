package org.civicgrid.governance.kernel;

import net.sourceforge.pinyin4j.PinyinHelper;

/** The initials by which people look up a Chinese name: 望平社区 is {@code wpsq}. */
public final class PinyinInitials {

    private PinyinInitials() {}

    /** Lower-case initials; letters and digits stay, everything else falls away. */
    public static String of(String name) {
        var initials = new StringBuilder();
        name.codePoints().forEach(c -> {
            var readings = c <= Character.MAX_VALUE ? PinyinHelper.toHanyuPinyinStringArray((char) c) : null;
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            } else if (c < 128 && Character.isLetterOrDigit(c)) {
                initials.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return initials.toString();
    }
}
