package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One person at a browser, signed in. */
final class Desk implements AutoCloseable {

    private static final String STILL = "document.fonts.status === 'loaded'"
            + " && document.getAnimations().every(it => it.playState !== 'running')";

    /** Milliseconds; the machines of a build are slow and busy. */
    private static final double PATIENCE = 120_000;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final String who;

    Desk(Browser browser, String address, String who, int width) {
        this.address = address;
        this.who = who;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, width < 600 ? 844 : 900));
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

    /** Does an action on a case from its page. */
    void act(String number, String action, Map<String, String> fields, boolean withPhoto) {
        open("/cases/" + number);
        var form = page.locator("form[action$='/actions/" + action + "']");
        if (form.count() == 0) {
            page.click(".other-acts a[href*='?act=" + action + "#']");
        }
        fields.forEach((name, value) -> fill(form, name, value));
        if (withPhoto) {
            form.locator("input[type=file]").setInputFiles(Pictures.photo("after.png"));
        }
        form.locator("button[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.locator(".notice-done").count())
                .as(action + " by " + who)
                .isEqualTo(1);
    }

    private static void fill(Locator form, String name, String value) {
        var field = form.locator("[name=" + name + "]").first();
        switch (String.valueOf(field.getAttribute("type"))) {
            case "radio" ->
                form.locator("[name=" + name + "][value='" + value + "']").check();
            case "null" -> {
                if ("SELECT".equals(field.evaluate("it => it.tagName"))) {
                    field.selectOption(value);
                } else {
                    field.fill(value);
                }
            }
            default -> field.fill(value);
        }
    }

    /** The page in another window of the same person, whose browser runs no scripts. */
    void withoutScripts(String path, Consumer<Page> does) {
        var state = context.storageState();
        try (var plain = context.browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(state)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(false))) {
            var window = plain.newPage();
            window.navigate(address + path);
            does.accept(window);
        }
    }

    /** Bytes of each answer, compressed as sent, when this person opens the page in a browser that knows nothing yet. */
    List<Integer> firstVisit(String path) {
        try (var fresh =
                context.browser().newContext(new Browser.NewContextOptions().setStorageState(context.storageState()))) {
            var requests = new ArrayList<Request>();
            var visit = fresh.newPage();
            visit.onRequestFinished(requests::add);
            visit.navigate(address + path);
            visit.waitForLoadState(LoadState.NETWORKIDLE);
            return requests.stream().map(it -> it.sizes().responseBodySize).toList();
        }
    }

    /** Number in front of each bar's label, in the chart at this place of the page. */
    Map<String, Integer> bars(int chart) {
        var figures = new LinkedHashMap<String, Integer>();
        for (var bar : page.locator("ol.bars").nth(chart).locator("li").all()) {
            figures.put(
                    bar.locator(".bars-label").textContent().strip(),
                    Integer.valueOf(bar.locator(".bars-value").textContent().strip()));
        }
        return figures;
    }

    /** What axe finds wrong with the page, as rule and target. */
    List<String> faults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getTarget()))
                        .toList();
    }

    /** Waits until everything is loaded and nothing moves any more. */
    void comeToRest() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        await().pollInSameThread().until(() -> Boolean.TRUE.equals(page.evaluate(STILL)));
    }

    void picture(Path file) {
        comeToRest();
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
