package org.civicgrid.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.party.CommitteeRegister;
import org.civicgrid.governance.party.MemberDraft;
import org.civicgrid.governance.party.MemberKind;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.party.ResidentUnitDirectory;
import org.civicgrid.governance.party.ResidentUnitQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A joint meeting is called, held and closed; what it resolved is done by a resident unit and told at the next one. */
class MeetingJourneyTests extends InBrowser {

    private static final String STREET = "510108002";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Autowired
    PartyDirectory parties;

    @Autowired
    CommitteeRegister committees;

    @Autowired
    ResidentUnitDirectory residents;

    @Autowired
    ForceRegister force;

    @Autowired
    Clock clock;

    @Test
    void aResolutionComesBackDoneToTheNextMeeting() {
        var unit = seatTheContactsUnit();
        var soon = clock.instant().plusSeconds(600);

        var meeting = prepared("旅程联席会议", soon);
        as("street-leader", desk -> {
            press(desk.open(meeting), "call");
            assertThat(desk.page().textContent(".identity, .page-head")).contains("已通知");
            desk.page().click("a[href$='/notice']");
            assertThat(desk.page().textContent(".paper")).contains("关于召开“旅程联席会议”的通知", "周末开放操场");
        });
        as(
                "contact",
                desk -> assertThat(desk.open("/party/meetings").textContent("main"))
                        .contains("旅程联席会议"));

        var number = held(meeting, unit);
        as("contact", desk -> {
            assertThat(desk.open("/worklist").textContent("main")).contains("向居民开放操场");
            desk.act(number, "accept", Map.of(), false);
            desk.act(number, "feed-back", Map.of("outcome", "SOLVED", "text", "已开放"), false);
        });
        as("street", desk -> {
            desk.act(number, "check", Map.of(), false);
            desk.act(number, "close", Map.of(), false);
        });

        var next = prepared("下一次旅程联席会议", soon.plusSeconds(86_400));
        as("street-leader", desk -> {
            var item = desk.open(next).locator(".agenda li", new Page.LocatorOptions().setHasText("向居民开放操场"));
            assertThat(item.textContent()).contains("上次决议已办结", "已办结 · 已解决", number);
            assertThat(desk.open(meeting).textContent("main")).contains("已办结 · 已解决");
        });
    }

    /** Address of a new meeting of the street. */
    private String prepared(String title, Instant startsAt) {
        var starts = startsAt.atZone(CalendarZone.SHANGHAI).truncatedTo(ChronoUnit.MINUTES);
        try (var desk = desk("street-leader", DESK)) {
            var page = desk.open("/party/meetings/new");
            page.selectOption("select[name=host]", new SelectOption().setIndex(1));
            page.selectOption("select[name=host]", String.valueOf(host()));
            page.fill("input[name=title]", title);
            page.fill("input[name=place]", "街道会议室");
            page.fill("input[name=startsAt]", local(starts));
            page.fill("input[name=endsAt]", local(starts.plusHours(1)));
            page.fill("textarea[name=agenda]", "周末开放操场｜望平小学");
            page.click("form[action='/party/meetings'] button[type=submit]");
            page.waitForURL(url -> url.matches(".*/party/meetings/\\d+"));
            return page.url().replaceAll(".*(?=/party/)", "");
        }
    }

    /** Number of the case that the meeting's resolution became. */
    private String held(String meeting, String unit) {
        try (var desk = desk("street-leader", DESK)) {
            var page = desk.open(meeting);
            page.locator("form[action$='/attendance'] input[value=PRESENT]")
                    .all()
                    .forEach(it -> it.check());
            press(page, "attendance");
            assertThat(page.textContent("main")).contains("达到法定人数");
            var form = page.locator("form[action$='/resolutions']");
            form.locator("textarea[name=text]").fill("向居民开放操场");
            form.locator("select[name=owner]").selectOption(unit);
            form.locator("input[name=dueOn]")
                    .fill(LocalDate.now(clock.withZone(CalendarZone.SHANGHAI))
                            .plusDays(20)
                            .toString());
            press(page, "resolutions");
            page.fill("form[action$='/minutes'] textarea", "会议纪要：一、周末开放操场。");
            press(page, "minutes");
            press(page, "close");
            assertThat(page.textContent(".page-head")).contains("已办结");
            return page.locator("a[href^='/cases/']").last().textContent().strip();
        }
    }

    private static void press(Page page, String act) {
        page.click("form[action$='/" + act + "'] button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".notice-done").count()).as(act).isEqualTo(1);
    }

    /** Code of the contact's unit, which has a part-time member on the committee of the street from now on. */
    private String seatTheContactsUnit() {
        var leader = acting("district-leader");
        var code = force.unit(acting("contact").unitId()).code();
        var home = residents
                .list(leader, new ResidentUnitQuery(STREET, true, code, null), Paging.first(1))
                .items()
                .get(0)
                .id();
        var until = LocalDate.now(clock.withZone(CalendarZone.SHANGHAI)).plusYears(1);
        committees.create(
                leader, new MemberDraft(host(), MemberKind.PART_TIME, "旅程兼职委员", null, 9, home, null, null, until));
        return code;
    }

    private int host() {
        var query = new PartyQuery(STREET, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return parties.list(force.platform(), query, Paging.first(1))
                .items()
                .get(0)
                .id();
    }

    private ActingPost acting(String post) {
        var person = force.holderOf(post);
        return force.acting(
                0, person.id(), force.presentPosts(person.id()).get(0).id());
    }

    private static String local(ZonedDateTime at) {
        return LOCAL.format(at);
    }
}
