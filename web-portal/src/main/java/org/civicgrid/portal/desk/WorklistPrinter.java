package org.civicgrid.portal.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.portal.frame.Assets;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Prints;
import org.civicgrid.portal.frame.Stencil.Markup;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prints the worklist, of all pages the one most often asked for, by the stencils of {@code desk/worklist}. */
@Component
@RequiredArgsConstructor
class WorklistPrinter {

    private static final String TEMPLATE = "desk/worklist";
    private static final List<String> LIST =
            List.of("scope", "tabs", "filter", "now", "until", "rows", "next", "lead", "back");
    private static final List<String> TAB = List.of("href", "count");
    private static final List<String> ROW = List.of(
            "light", "ticks", "words", "number", "marks", "title", "type", "place", "tone", "stage", "holder", "at");
    private static final int LETTERS_AROUND = 8_192;
    private static final int LETTERS_PER_ROW = 900;

    private final Prints prints;
    private final Formats formats;
    private final Assets assets;

    /** What the page shows between top bar and footer. */
    String print(WorklistPage list) {
        var locale = LocaleContextHolder.getLocale();
        var rows = rows(list.rows(), locale);
        var page = new StringBuilder(rows.length() + LETTERS_AROUND);
        Map<String, Object> shape = Map.of(
                "key",
                list.key(),
                "empty",
                Objects.requireNonNullElse(list.empty(), ""),
                "more",
                list.next() != null,
                "early",
                list.endsEarly(),
                "leads",
                list.emptyHref() != null,
                "acts",
                list.acts(),
                "most",
                BulkRound.MOST,
                "frame",
                Map.of("assets", assets.links()));
        prints.stencil(TEMPLATE, "list", locale, LIST, shape)
                .fill(
                        page,
                        list.scope(),
                        new Markup(tabs(list.tabs(), locale)),
                        new Markup(list.filterForm()),
                        list.shownAt(),
                        list.openUntil(),
                        new Markup(rows),
                        list.next(),
                        list.emptyHref(),
                        list.back());
        return page.toString();
    }

    private StringBuilder tabs(List<WorklistTab> tabs, Locale locale) {
        var page = new StringBuilder(1_024);
        for (var tab : tabs) {
            Map<String, Object> shape =
                    Map.of("key", tab.key(), "current", tab.current(), "counted", tab.count() != null);
            prints.stencil(TEMPLATE, "tab", locale, TAB, shape).fill(page, tab.href(), tab.count());
        }
        return page;
    }

    private StringBuilder rows(List<WorklistRow> rows, Locale locale) {
        var stencil = prints.stencil(TEMPLATE, "row", locale, ROW, Map.of());
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
        return page;
    }
}
