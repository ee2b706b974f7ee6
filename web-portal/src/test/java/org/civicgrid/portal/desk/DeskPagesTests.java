package org.civicgrid.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.Notice;
import org.civicgrid.portal.frame.PagePrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DeskPagesTests {

    private static final PagePrinter PAGES = new PagePrinter();

    private static final WorklistPrinter LISTS = new WorklistPrinter(PAGES.prints(), new Formats(), PAGES.assets());

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void printsTheWorklistInBothLanguages(String tag) throws Exception {
        var locale = Locale.forLanguageTag(tag);
        var form = PAGES.prints().print("desk/worklist", "filter", locale, Map.of("filter", DeskSamples.filter()));

        var list = print(DeskSamples.withFilterForm(DeskSamples.worklist(), form), locale);
        var html = PAGES.print(
                "desk/worklist",
                locale,
                Map.of("key", "worklist", "worklist", list, "notice", Notice.done("menu.guide")));

        assertThat(html).doesNotContain("??").doesNotContain("th:").contains("<html lang=\"" + tag + "\"");
        assertThat(html).contains("lamp lamp-red", "lamp lamp-yellow", "lamp lamp-green", "lamp lamp-grey");
        assertThat(html).contains("href=\"/cases/2026112300310\"", "hx-get=\"/worklist?after=eyJkIjoxfQ\"");
        assertThat(html).contains("name=\"stage\"", "notice-done").doesNotContain("\uE000");
        assertThat(html).contains("href=\"/worklist?a=&lt;&amp;textsize=large\"", "name=\"_csrf\" value=\"token\"");
        assertThat(Pattern.compile("<td class=\"col-number\">").matcher(html).results())
                .hasSize(20);
    }

    @Test
    void printsWhatPeopleWroteAsTextAndNeverAsMarkup() {
        var bad = "<script>alert('1')</script>\" onload=\"x & y";
        var row = new WorklistRow("1", bad, Lamp.resting(bad), bad, bad, bad, "plain", null, null, DeskSamples.NOW);

        var html = print(DeskSamples.listOf(row), Locale.SIMPLIFIED_CHINESE);

        assertThat(html)
                .doesNotContain("<script", "\" onload=\"")
                .contains("&lt;script&gt;alert(&#39;1&#39;)", "x &amp; y");
        assertThat(html).contains("<td class=\"col-time\">2026-11-23 09:05</td>", "<em></em>", "col-holder\"></td>");
    }

    @Test
    void praisesAClearedWorklist() throws Exception {
        var html = print(DeskSamples.cleared(), Locale.SIMPLIFIED_CHINESE);

        assertThat(html).contains("待办清零").doesNotContain("<table");
    }

    @Test
    void isEitherFullOrSaysWhyNot() {
        assertThatThrownBy(() -> new WorklistPage(
                        "worklist",
                        "",
                        List.of(),
                        "",
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        "",
                        DeskSamples.NOW,
                        null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void printsTheCaseInBothLanguages(String tag) throws Exception {
        var html = PAGES.print("desk/case", Locale.forLanguageTag(tag), Map.of("page", DeskSamples.casePage(PAGES)));

        assertThat(html).doesNotContain("??").doesNotContain("th:").contains("<html lang=\"" + tag + "\"");
        assertThat(html)
                .contains("action=\"/cases/20261121-0000187/actions/dispatch\"", "name=\"version\" value=\"4\"");
        assertThat(html).contains("id=\"dispatch-unit\"", "aria-describedby=\"dispatch-unit-hint \"");
        assertThat(html).contains("data-geojson=\"/api/v1/territories/510108011/geojson\"", "aria-current=\"step\"");
        assertThat(html).contains("138****5678");
    }

    @Test
    void givesEachInputOfACaseAnIdOfItsOwn() throws Exception {
        var html = PAGES.print("desk/case", Locale.CHINA, Map.of("page", DeskSamples.casePage(PAGES)));

        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(id -> id.group(1))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void opensAnActionThatFailedAndSaysWhy() throws Exception {
        var failed = DeskSamples.failedReturn(PAGES);

        var html = PAGES.print("desk/case", Locale.CHINA, Map.of("page", failed));

        assertThat(html)
                .containsPattern("<div class=\"other\"[^>]* id=\"action-return\"")
                .contains("action=\"/cases/20261121-0000187/actions/return\"")
                .contains("href=\"#return-text\"", "aria-invalid=\"true\"", "aria-describedby=\"return-text-error\"");
    }

    @Test
    void linksToTheFormsOfOtherActionsInsteadOfPrintingThem() throws Exception {
        var html = PAGES.print("desk/case", Locale.CHINA, Map.of("page", DeskSamples.casePage(PAGES)));

        assertThat(html)
                .contains("href=\"/cases/20261121-0000187?act=raise#action-raise\"")
                .contains("data-key=\"m\"")
                .doesNotContain("/actions/raise", "\uE000");
    }

    @Test
    void saysWhoseMoveItIsWhenItIsNotOurs() throws Exception {
        var html = PAGES.print("desk/case", Locale.CHINA, Map.of("page", DeskSamples.waitingPage(PAGES)));

        assertThat(html).contains("由综合执法局处置").doesNotContain("/actions/dispatch");
    }

    private static String print(WorklistPage list, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            return LISTS.print(list);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
