package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two streets become one, and are two again; each step by another person in a browser of his own. */
class ReformJourneyTests extends InBrowser {

    private static final String ENDING = "510108006";
    private static final String TAKING = "510108002";
    private static final String DISTRICT_PAGE = "/territories/510108";

    private String reform = "";

    @Test
    void twoStreetsAreMergedAndTheMergerIsTakenBack() {
        var before = map();
        as("district", this::drafts);
        as("district-leader", desk -> {
            approves(desk);
            for (var map : List.of("as-was", "today")) {
                figuresEqualTheirList(desk, TAKING, map);
            }
            assertThat(reported(desk, TAKING, "today"))
                    .isEqualTo(reported(desk, TAKING, "as-was") + reported(desk, ENDING, "as-was"));
            assertThat(desk.open("/territories/" + ENDING).locator("main").textContent())
                    .contains("已撤销，现由以下辖区承接", "猛追湾街道", "沿革");
            takesBack(desk);
        });
        assertThat(map()).isEqualTo(before);
        as(
                "auditor",
                desk -> assertThat(desk.open("/audit").locator("main").textContent())
                        .contains("撤回区划调整"));
    }

    @Test
    void anOutlineIsDrawnOnTheMap() {
        as("district", desk -> {
            var page = begin(desk, "划出一个社区");
            ask(page, "SPLIT", "510108002003");
            page.waitForSelector(".map-tools:not([hidden])");
            page.waitForFunction("() => document.querySelectorAll('.map-label').length > 1");
            var map = page.locator(".map").first();
            var box = map.boundingBox();
            corner(map, 5, 5);
            corner(map, box.width / 2, 5);
            corner(map, box.width / 2, box.height - 5);
            corner(map, 90, box.height / 2);
            page.click("[data-do=undo]");
            corner(map, 5, box.height - 5);
            page.click("[data-do=close]");
            assertThat(page.inputValue("textarea[name=shape]")).startsWith("{\"type\":\"Polygon\"");
            page.fill("form[action$='/steps'] input[name=name]", "演示新社区");
            page.click("form[action$='/steps'] button[type=submit]");

            assertThat(page.locator("main").textContent()).contains("按所画范围划出一部分，设立“演示新社区”", "新设");
        });
    }

    /** A click where the map is still, scrolled to where it can be seen. */
    private static void corner(Locator map, double x, double y) {
        map.click(new Locator.ClickOptions().setPosition(x, y));
    }

    private Page begin(Desk desk, String title) {
        var page = desk.open("/reforms/new");
        page.fill("input[name=title]", title);
        page.fill(
                "input[name=effectiveOn]",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        page.click("main form button[type=submit]");
        page.waitForURL(url -> url.matches(".*/reforms/\\d+"));
        reform = page.url().replaceAll("^.*?//[^/]*", "");
        return page;
    }

    private static void ask(Page page, String kind, String of) {
        page.selectOption(".reform-ask select[name=kind]", kind);
        page.fill(".reform-ask input[name=of]", of);
        page.click(".reform-ask button[type=submit]");
        page.waitForSelector("form[action$='/steps']");
    }

    private void drafts(Desk desk) {
        var page = begin(desk, "府青路街道并入猛追湾街道");
        ask(page, "MERGE", "府青路街道");
        page.fill("input[name=into]", TAKING);
        page.click("form[action$='/steps'] button[type=submit]");
        assertThat(page.locator("main").textContent())
                .contains("把 府青路街道（510108006） 并入 猛追湾街道（510108002）", "撤销，由 510108002 接替", "岗位");
        page.waitForFunction("() => document.querySelectorAll('.map-label').length > 1");
        page.click("form[action$='/submit'] button");
        assertThat(page.locator("main").textContent()).contains("等待区领导审批");
    }

    private void approves(Desk desk) {
        var page = desk.open(reform);
        page.click("form[action$='/approve'] button");
        page.waitForSelector("text=按当时区划统计");
        assertThat(page.locator("main").textContent()).contains("已生效");
        assertThat(page.locator("main a[href*='map=as-was']").count()).isEqualTo(2);
    }

    private void takesBack(Desk desk) {
        var page = desk.open(reform);
        page.click("summary:has-text('撤回这次调整')");
        page.fill("form[action$='/undo'] textarea", "方案调整");
        page.click("form[action$='/undo'] button");
        page.waitForSelector("text=地图与各项记录恢复原样");
    }

    private static void figuresEqualTheirList(Desk desk, String street, String map) {
        var figure = reported(desk, street, map);
        desk.page().click("a.stat:has-text('上报')");
        var more = desk.page().locator(".row-more a");
        while (more.count() > 0) {
            var rows = desk.page().locator("#rows > tr").count();
            more.first().click();
            desk.page().waitForFunction("rows => document.querySelectorAll('#rows > tr').length > rows", rows);
        }
        assertThat(desk.page().locator("#rows > tr").count()).as(street + map).isEqualTo(figure);
    }

    private static int reported(Desk desk, String street, String map) {
        var page = desk.open("/dashboard?period=365&territory=" + street + "&map=" + map);
        return Integer.parseInt(page.locator("a.stat:has-text('上报') .stat-value")
                .textContent()
                .strip()
                .replace(",", ""));
    }

    /** What the pages tell of the district and both streets. */
    private List<String> map() {
        var told = new java.util.ArrayList<String>();
        as("district", desk -> {
            for (var page : List.of(DISTRICT_PAGE, "/territories/" + ENDING, "/territories/" + TAKING)) {
                told.add(desk.open(page).locator("main").textContent());
            }
        });
        return told;
    }
}
