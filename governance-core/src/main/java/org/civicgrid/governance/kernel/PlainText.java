package org.civicgrid.governance.kernel;

import org.jspecify.annotations.Nullable;

/** What people type: trimmed, line breaks as LF, never a control character or half a surrogate pair. */
public final class PlainText {

    private PlainText() {}

    /** Trimmed with LF line ends; null when nothing but white space is left. */
    public static @Nullable String tidy(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var tidy = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** Whether the text holds what no keyboard types: control characters but tab and line ends, or lone surrogates. */
    public static boolean hasForbiddenCharacters(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(PlainText::isForbidden);
    }

    /** The beginning of a text: at most so many characters, as people count them. */
    public static String cut(String text, int longest) {
        return length(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    /** Characters as people count them. */
    public static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static boolean isForbidden(int c) {
        var type = Character.getType(c);
        return type == Character.SURROGATE || (type == Character.CONTROL && c != '\n' && c != '\r' && c != '\t');
    }
}
