package org.civicgrid.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A department's matter at the dispatch form: refused with the clause, written to the ledger, and counted. */
class CommunityGateTests extends InBrowser {

    @Test
    void showsTheClauseInTheDispatchFormAndKeepsWhatWasChosen() {
        var path = reportedByADepartment();

        as("street", desk -> {
            var page = desk.open(path);
            page.click("form[action$='/actions/file'] button[type=submit]");
            var form = page.locator("form[action$='/actions/dispatch']");
            var community = form.locator("option[value^='COMMUNITY-']").getAttribute("value");
            form.locator("select[name=unit]").selectOption(community);
            form.locator("button[type=submit]").click();

            assertThat(page.locator(".error-summary")).containsText("F-02 道路交通违法行为的查处不得交由社区办理");
            assertThat(page.locator(".error-summary")).containsText("准入申请");

            assertThat(page.locator("select[name=unit]")).hasValue(community);
            assertThat(desk.open("/duty/refusals").locator("#rows")).containsText(path.replaceAll(".*/", ""));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void leavesNothingForAxeOnAnyPageOfTheBorders(int width) {
        var faults = new LinkedHashMap<String, List<String>>();
        try (var desk = desk("district", width)) {
            for (var path : List.of(
                    "/duty",
                    "/duty/items/1",
                    "/duty/items/new",
                    "/duty/applications",
                    "/duty/applications/5",
                    "/duty/refusals",
                    "/duty/matrix",
                    "/duty/matrix/change?line=1",
                    "/duty/burden")) {
                desk.open(path);
                desk.comeToRest();
                faults.put(path, desk.faults());
            }
        }

        Assertions.assertThat(faults)
                .allSatisfy((path, found) -> Assertions.assertThat(found).isEmpty());
    }

    private String reportedByADepartment() {
        var path = new StringBuilder();
        as("department", desk -> {
            var page = desk.open("/cases/new");
            page.selectOption("select[name=typeCode]", "TRA-0201");
            page.fill("textarea[name=description]", "请社区劝离违停车辆");
            page.fill("input[name=lng]", "104.0947211");
            page.fill("input[name=lat]", "30.666763");
            page.click("form[action='/cases'] button[type=submit]");
            page.waitForURL(url -> url.matches(".*/cases/\\d{8}-\\d+"));
            path.append(page.url().replaceAll(".*(/cases/)", "$1"));
        });
        return path.toString();
    }
}
