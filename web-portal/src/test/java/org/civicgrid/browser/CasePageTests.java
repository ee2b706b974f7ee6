package org.civicgrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms on the page of a case: one at once, the others when they are asked for. */
class CasePageTests extends InBrowser {

    private static final String NOTE = "form[action$='/actions/note']";

    private String path;

    @BeforeAll
    void report() {
        try (var walk = new CaseWalk(this)) {
            path = "/cases/" + walk.reported().number();
        }
    }

    @Test
    void opensAFormInItsPlaceAndGoesBackToThePageWithoutIt() {
        as("street", desk -> {
            var page = desk.open(path);
            page.click(".other-acts a[href*='?act=note#']");

            assertThat(page.locator(NOTE + " textarea")).isFocused();
            assertThat(page).hasURL(Pattern.compile(".*" + path + "\\?act=note"));

            page.goBack();

            assertThat(page.locator("#others")).isVisible();
            assertThat(page.locator(NOTE)).hasCount(0);
        });
    }

    @Test
    void opensAFormByItsKeyAndKeepsWhatWasTypedWhenItIsPutAway() {
        as("street", desk -> {
            var page = desk.open(path);
            page.keyboard().press("n");
            page.fill(NOTE + " textarea", "已电话联系物业");
            page.click(".other .act-go a");
            assertThat(page.locator(NOTE)).hasCount(0);
            assertThat(page.locator("#others-title")).isFocused();

            page.keyboard().press("n");

            assertThat(page.locator(NOTE + " textarea")).hasValue("已电话联系物业");
        });
    }

    @Test
    void doesItAllWithoutScripts() {
        as(
                "street",
                desk -> desk.withoutScripts(path, page -> {
                    page.click(".other-acts a[href*='?act=note#']");
                    page.fill(NOTE + " textarea", "已到场");
                    page.press(NOTE + " button", "Enter");

                    assertThat(page.locator(".notice-done")).isVisible();
                    assertThat(page.locator(".timeline > li").last()).containsText("已到场");
                }));
    }

    @Test
    void printsNoForms() {
        as("street", desk -> {
            var page = desk.open(path + "?act=note");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("main form:visible, main .btn:visible")).hasCount(0);
            assertThat(page.locator(".timeline")).isVisible();
        });
    }
}
