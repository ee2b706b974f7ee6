package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Prints;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prints what repeats on every list by fragments of {@code desk/worklist}, for templates as {@code @rows}: its tabs, its head
 * and its rows.
 */
@Component("rows")
@RequiredArgsConstructor
class RowPrinter {

    private static final List<String> HOLES = List.of(
            "light", "ticks", "words", "number", "marks", "title", "type", "place", "tone", "stage", "holder", "at");
    private static final int LETTERS_PER_ROW = 900;
    private static final String LIST = "desk/worklist";
    private static final List<String> TAB_HOLES = List.of("href", "count");

    private final Prints prints;
    private final Formats formats;

    /** All tabs as markup, in order. */
    public String tabs(List<WorklistTab> tabs) {
        var page = new StringBuilder(1_024);
        for (var tab : tabs) {
            Map<String, Object> model =
                    Map.of("key", tab.key(), "current", tab.current(), "counted", tab.count() != null);
            prints.stencil(LIST, "tab", LocaleContextHolder.getLocale(), TAB_HOLES, model)
                    .fill(page, tab.href(), tab.count());
        }
        return page.toString();
    }

    /** The head of the table. */
    public String head() {
        return prints.print(LIST, "head", LocaleContextHolder.getLocale(), Map.of());
    }

    /** All rows as markup, in order. */
    public String of(List<WorklistRow> rows) {
        var stencil = prints.stencil(LIST, "row", LocaleContextHolder.getLocale(), HOLES, Map.of());
        var page = new StringBuilder(rows.size() * LETTERS_PER_ROW);
        for (var row : rows) {
            stencil.fill(
                    page,
                    row.lamp().light(),
                    row.lamp().ticks(),
                    row.lamp().words(),
                    row.number(),
                    row.marks(),
                    row.title(),
                    row.type(),
                    row.place(),
                    row.tone(),
                    row.stage(),
                    row.holder(),
                    formats.instant(row.reportedAt()));
        }
        return page.toString();
    }
}
