package org.civicgrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The organisation chart, walked by keyboard, read without scripts, and printed. */
class PartyChartTests extends InBrowser {

    private static final String CHART = "/party/chart?territory=510108002";

    @Test
    void arrowKeysWalkItAndFetchWhatOpens() {
        as("street-leader", desk -> {
            var page = desk.open(CHART);
            var focus = page.locator("[role=treeitem]:focus");
            page.focus("[role=treeitem][tabindex='0']");

            press(page, "ArrowRight", "ArrowRight", "ArrowRight");
            assertThat(focus).hasAttribute("aria-level", "3");
            assertThat(focus).hasAttribute("aria-expanded", "true");
            press(page, "ArrowRight");
            assertThat(focus).hasAttribute("aria-level", "4");
            press(page, "ArrowLeft", "ArrowLeft");
            assertThat(focus).hasAttribute("aria-expanded", "false");
            press(page, "End");
            assertThat(focus).hasCount(1);
            press(page, "Home");
            assertThat(focus).hasAttribute("aria-level", "1");
            press(page, "Enter");
            assertThat(page).hasURL(Pattern.compile(".*/party/\\d+"));
        });
    }

    @Test
    void isListsWithLinksWithoutScripts() {
        as(
                "district-leader",
                desk -> desk.withoutScripts("/party/chart", page -> {
                    assertThat(page.locator("[role=tree]")).hasCount(0);
                    page.locator(".tree-more").first().click();

                    assertThat(page.locator(".tree > li")).hasCount(1);
                    assertThat(page.locator(".tree .tree")).hasCount(0);
                    assertThat(page).hasURL(Pattern.compile(".*/party/chart\\?territory=\\d{12}"));
                }));
    }

    @Test
    void printsTheChartAndNothingToPress() {
        as("street-leader", desk -> {
            var page = desk.open(CHART);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("main form:visible, main button:visible, main .tabs:visible"))
                    .hasCount(0);
            assertThat(page.getByText("截至", new Page.GetByTextOptions().setExact(false)))
                    .isVisible();
            assertThat(first(page)).isVisible();
        });
    }

    private static Locator first(Page page) {
        return page.locator(".tree a").first();
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            page.locator("li[aria-busy]")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }
}
