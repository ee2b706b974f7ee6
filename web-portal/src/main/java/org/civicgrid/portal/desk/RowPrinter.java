package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Prints;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints the rows of a list by the fragment {@code row} of {@code desk/worklist}, for templates as {@code @rows}. */
@Component("rows")
@RequiredArgsConstructor
class RowPrinter {

    private static final List<String> HOLES = List.of(
            "light", "ticks", "words", "number", "marks", "title", "type", "place", "tone", "stage", "holder", "at");
    private static final int LETTERS_PER_ROW = 900;

    private final Prints prints;
    private final Formats formats;

    /** All rows as markup, in order. */
    public String of(List<WorklistRow> rows) {
        var stencil = prints.stencil("desk/worklist", "row", LocaleContextHolder.getLocale(), HOLES, Map.of());
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
