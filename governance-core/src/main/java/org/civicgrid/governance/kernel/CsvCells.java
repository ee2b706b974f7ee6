package org.civicgrid.governance.kernel;

import org.jspecify.annotations.Nullable;

/** What people typed, as a cell of a table that somebody will open in a spreadsheet program. */
public final class CsvCells {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvCells() {}

    /** The text, with an apostrophe in front when a spreadsheet would otherwise take it for a formula and run it. */
    public static @Nullable String harmless(@Nullable String text) {
        return text == null || text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
