package org.civicgrid.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;

/** One person at a browser, signed in. */
final class Desk implements AutoCloseable {

    /** Milliseconds; the machines of a build are slow and busy. */
    private static final double PATIENCE = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final String address;

    Desk(Browser browser, String address, String who) {
        this.address = address;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        page = context.newPage();
        page.navigate(address + "/sign-in");
        page.fill("input[name=username]", who);
        page.fill("input[name=password]", "chenghua-demo");
        page.click("form[action*='sign-in'] button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** Does an action on a case from its page, with a text and, where asked for, a photo. */
    void act(String number, String action, String text, byte... photo) {
        open("/cases/" + number);
        var form = "form[action$='/actions/" + action + "']";
        page.evalOnSelectorAll("details", "all => all.forEach(it => it.open = true)");
        if (page.locator(form + " textarea").count() > 0) {
            page.fill(form + " textarea", text);
        }
        if (photo.length > 0) {
            page.setInputFiles(form + " input[type=file]", new FilePayload("photo.png", "image/png", photo));
        }
        page.click(form + " button[type=submit]");
        page.waitForLoadState();
    }

    void choose(String number, String action, String field, String value) {
        open("/cases/" + number);
        page.evalOnSelectorAll("details", "all => all.forEach(it => it.open = true)");
        page.selectOption("form[action$='/actions/" + action + "'] select[name=" + field + "]", value);
    }

    /** What axe finds wrong with the page, as rule and target. */
    List<String> faults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
                        .toList();
    }

    void screenshot(String file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)));
    }

    @Override
    public void close() {
        context.close();
    }
}
