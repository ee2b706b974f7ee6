package org.civicgrid.portal.frame;

/** How large text is shown; kept in a cookie, since it belongs to the eyes at this screen and not to an account. */
public enum TextSize {
    NORMAL,
    LARGE,
    /** For older people: text from 18 px, targets from 44 px. */
    ELDER;

    /** The value of the cookie, of the request parameter and of the class on {@code <html>}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static TextSize of(String code) {
        for (var size : values()) {
            if (size.code().equals(code)) return size;
        }
        return NORMAL;
    }
}
