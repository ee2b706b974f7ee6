package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a menu leads to, on a desk and on a phone. */
class PageTests extends InBrowser {

    private static final List<String> PEOPLE =
            List.of("street", "district", "worker", "sysadmin", "secadmin", "auditor");

    /** Pages behind a link of another page. */
    private static final Map<String, String> DEEPER = Map.ofEntries(
            Map.entry("/territories/510108", "district"),
            Map.entry("/units/1", "sysadmin"),
            Map.entry("/accounts/new?q=演示", "sysadmin"),
            Map.entry("/posts/1", "secadmin"),
            Map.entry("/party/1", "street-leader"),
            Map.entry("/party/members?state=EXPIRING", "district-leader"),
            Map.entry("/party/members/7", "street-leader"),
            Map.entry("/party/members/new?committee=1", "street-leader"),
            Map.entry("/reforms/1", "district"),
            Map.entry("/reforms/new", "district"),
            Map.entry("/jump", "street"),
            Map.entry("/jump?q=督办", "worker"));

    private static final Predicate<String> CASE =
            Pattern.compile("/cases/\\d.*").asMatchPredicate();

    /** Bytes. */
    private static final int FIRST_VISIT = 90_000;

    /** Elements that cut their text off without saying so by three dots, cards that break it early, a page wider than its window. */
    /** A list that somebody has grown, however many cases there are today. */
    private static final String GROWN = """
            () => {
              const rows = document.querySelector('#rows');
              const row = rows.querySelector('input[name=numbers]').closest('tr');
              while (rows.querySelectorAll('input[name=numbers]').length < 60) rows.append(row.cloneNode(true));
            }
            """;

    private static final String CUT_OFF = """
            () => {
              const cut = [...document.querySelectorAll('main *, header *')].filter(it => {
                const style = getComputedStyle(it);
                return it.clientWidth > 0 && it.scrollWidth > it.clientWidth + 1 && style.overflowX === 'hidden'
                    && style.textOverflow !== 'ellipsis' && style.clip === 'auto' && it.textContent.trim() && !it.closest('.visually-hidden, .map');
              }).map(it => it.tagName + '.' + it.className);
              cut.push(...[...document.querySelectorAll('.table-cards td[data-label]')].filter(it => {
                const text = document.createRange();
                text.selectNodeContents(it);
                const box = text.getBoundingClientRect();
                return box.height > 60 && box.width < it.clientWidth / 2;
              }).map(it => 'card ' + it.textContent.trim()));
              const page = document.scrollingElement;
              return page.scrollWidth > page.clientWidth + 1 ? cut.concat('page ' + page.scrollWidth) : cut;
            }""";

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void leavesNothingForAxeAndCutsNothingOff(int width) {
        var faults = new LinkedHashMap<String, List<String>>();
        var desks = new HashMap<String, Desk>();
        pages().forEach((path, who) ->
                faults.put(path, faults(desks.computeIfAbsent(who, any -> desk(who, width)), path)));
        desks.values().forEach(Desk::close);

        assertThat(faults)
                .hasSizeGreaterThan(10)
                .allSatisfy((path, found) -> assertThat(found).isEmpty());
    }

    @Test
    void aPhoneFindsFromTheTopOfEveryPage() {
        try (var phone = desk("street", PHONE)) {
            phone.open("/dashboard").click(".topsearch-link");
            phone.page().fill(".jump-ask input", "督办");
            phone.page().press(".jump-ask input", "Enter");

            assertThat(phone.page().locator("#found a[href='/supervision']").count())
                    .isOne();
        }
    }

    @Test
    void weighsLittleAtTheFirstVisitOfTheWorklist() {
        as("street", desk -> {
            var answers = desk.firstVisit("/worklist");

            assertThat(answers).hasSizeBetween(3, 8);
            assertThat(answers.stream().mapToInt(it -> it).sum()).isBetween(1000, FIRST_VISIT);
        });
    }

    @Test
    void choosesNoMoreOfAGrownListThanCanBeDoneAtOnce() {
        as("district", desk -> {
            var page = desk.open("/worklist?tab=all");
            page.evaluate(GROWN);
            var boxes = page.locator("#rows input[name=numbers]");
            page.check("[data-tick-all]");
            var chosen = page.locator("#rows input:checked").count();
            boxes.last().check();

            assertThat(chosen).isEqualTo(50);
            assertThat(page.locator(".bulk-say").textContent()).contains("已选 51 件，一次最多 50 件");
            assertThat(page.locator("#bulk button:enabled").count()).isZero();
        });
    }

    private static List<String> faults(Desk desk, String path) {
        var page = desk.open(path);
        desk.comeToRest();
        var faults = new ArrayList<>(desk.faults());
        ((List<?>) page.evaluate(CUT_OFF)).forEach(it -> faults.add("cut off: " + it));
        return faults;
    }

    /** The pages of all menus, each with somebody who may see it. */
    private Map<String, String> pages() {
        var pages = new LinkedHashMap<>(DEEPER);
        for (var who : PEOPLE) {
            as(who, desk -> {
                var links = desk.page().locator("nav.sidemenu a, a.dropdown-link");
                for (var link : links.all()) {
                    pages.putIfAbsent(link.getAttribute("href"), who);
                }
                var cases = desk.page().locator("#rows a[href^='/cases/']");
                if (cases.count() > 0 && pages.keySet().stream().noneMatch(CASE)) {
                    var href = cases.first().getAttribute("href");
                    pages.put(href, who);
                    pages.put(href + "?act=note", who);
                }
            });
        }
        return pages;
    }
}
