package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case on its way, each step by another person at a browser; after each, history, clocks and dashboard are looked at. */
final class CaseWalk implements AutoCloseable {

    private final InBrowser browser;
    private final Desk leader;
    private final Map<String, Integer> openBefore;
    private String number = "";
    private int acts;

    CaseWalk(InBrowser browser) {
        this.browser = browser;
        leader = browser.desk("street-leader", InBrowser.DESK);
        openBefore = openByStage();
    }

    CaseWalk reported() {
        browser.as("worker", desk -> {
            var page = desk.open("/cases/new");
            page.selectOption("select[name=typeCode]", "URB-0101");
            page.fill("textarea[name=description]", "单元门口堆放生活垃圾");
            page.fill("input[name=lng]", "104.0947211");
            page.fill("input[name=lat]", "30.666763");
            page.setInputFiles("input[type=file]", Pictures.photo("before.png"));
            page.click("form[action='/cases'] button[type=submit]");
            page.waitForURL(url -> url.matches(".*/cases/\\d{8}-\\d+"));
            number = page.url().replaceAll(".*/", "");
        });
        acts = 1;
        return this;
    }

    CaseWalk then(String who, String action, String... namesAndValues) {
        return then(who, action, false, namesAndValues);
    }

    CaseWalk withPhoto(String who, String action, String... namesAndValues) {
        return then(who, action, true, namesAndValues);
    }

    private CaseWalk then(String who, String action, boolean photo, String... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        browser.as(who, desk -> desk.act(number, action, fields, photo));
        acts++;
        return this;
    }

    /** Where it stands now, and which clocks run. */
    CaseWalk stands(String stage, String... clocks) {
        var page = leader.open("/cases/" + number);
        assertThat(page.locator(".identity-tags .tag").first().textContent().strip())
                .isEqualTo(stage);
        assertThat(page.locator(".timeline > li").count()).as("history").isEqualTo(acts);
        assertThat(running()).as("clocks in " + stage).isEqualTo(Set.of(clocks));
        var expected = new LinkedHashMap<>(openBefore);
        expected.computeIfPresent(stage, (any, open) -> open + 1);
        assertThat(openByStage()).as("dashboard").isEqualTo(expected);
        return this;
    }

    String number() {
        return number;
    }

    private Set<String> running() {
        return leader.page().locator(".clocks li").all().stream()
                .filter(clock -> clock.locator(".lamp").textContent().contains("剩"))
                .map(clock -> clock.locator("b").textContent().strip())
                .collect(java.util.stream.Collectors.toSet());
    }

    private Map<String, Integer> openByStage() {
        leader.open("/dashboard");
        return leader.bars(0);
    }

    /** Acts so far, in the words of the timeline. */
    List<String> history() {
        leader.open("/cases/" + number);
        return leader.page().locator(".timeline > li b").allTextContents();
    }

    @Override
    public void close() {
        leader.close();
    }
}
