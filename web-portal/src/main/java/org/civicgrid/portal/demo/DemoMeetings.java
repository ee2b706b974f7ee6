package org.civicgrid.portal.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.Paging;
import org.civicgrid.governance.meeting.Attendance;
import org.civicgrid.governance.meeting.MeetingDesk;
import org.civicgrid.governance.meeting.MeetingDraft;
import org.civicgrid.governance.meeting.MeetingFounding;
import org.civicgrid.governance.meeting.MeetingFounding.PastMeeting;
import org.civicgrid.governance.meeting.MeetingKind;
import org.civicgrid.governance.meeting.MeetingPlan;
import org.civicgrid.governance.meeting.MeetingView;
import org.civicgrid.governance.meeting.ResolutionDraft;
import org.civicgrid.governance.organization.ForceRegister;
import org.civicgrid.governance.organization.OrganizationUnit;
import org.civicgrid.governance.party.CommitteeDirectory;
import org.civicgrid.governance.party.PartyDirectory;
import org.civicgrid.governance.party.PartyKind;
import org.civicgrid.governance.party.PartyQuery;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A year of joint meetings: of each street in every quarter, of every third community now and then. Those near the demo
 * accounts resolved something lately, which went through {@link MeetingDesk} and the desk like anything else.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoMeetings {

    private static final LocalTime BEGIN = LocalTime.of(14, 30);
    private static final Duration LENGTH = Duration.ofMinutes(90);
    private static final int QUARTER = 91;
    private static final String ISSUER = "演示·区域党委办公室";

    private static final List<String> ITEMS = List.of(
            "驻区单位停车位错时开放",
            "学校操场周末向居民开放",
            "医院进社区义诊安排",
            "老旧院落雨棚整治",
            "楼道堆物联合清理",
            "红色物业共建",
            "暑期青少年托管",
            "企业食堂开设长者助餐点",
            "主题党日联合开展",
            "商圈夜间噪声治理");

    private final DemoClock clock;
    private final DemoCast cast;
    private final MeetingFounding founding;
    private final MeetingDesk meetings;
    private final CaseDesk desk;
    private final PartyDirectory parties;
    private final CommitteeDirectory committees;
    private final ForceRegister force;
    private final TerritoryRegistry territories;

    void load(long seed) {
        var random = new Random(seed ^ 0x4D454554L);
        var today = CalendarZone.today(clock);
        var streets = territories.districts().stream()
                .flatMap(it -> territories.children(it).stream())
                .toList();
        var communities = streets.stream()
                .flatMap(it -> territories.children(it).stream())
                .toList();
        var past = new ArrayList<PastMeeting>();
        streets.forEach(it ->
                past(it, today.minusDays(64 + random.nextInt(14)), 4, random).forEach(past::add));
        for (int i = 0; i < communities.size(); i += 3) {
            past(communities.get(i), today.minusDays(50 + random.nextInt(30)), 2, random)
                    .forEach(past::add);
        }
        founding.addClosed(past);
        ofTheStreet(today);
        ofTheCommunity(today);
    }

    /** A meeting in each of some quarters, the last one on that day or right after a weekend. */
    private static Stream<PastMeeting> past(Territory place, LocalDate last, int quarters, Random random) {
        return IntStream.range(0, quarters).mapToObj(i -> {
            var day = workday(last.minusDays((long) i * QUARTER));
            var starts = at(day);
            var items = random.ints(0, ITEMS.size())
                    .distinct()
                    .limit(2 + random.nextInt(2))
                    .mapToObj(ITEMS::get)
                    .toList();
            return new PastMeeting(
                    place.code().digits(),
                    title(place, day),
                    room(place),
                    starts,
                    starts.plus(LENGTH),
                    items,
                    items.stream().map(item -> item + "：各方通报情况，意见一致，按既有分工推进。").collect(Collectors.joining("\n")),
                    ISSUER);
        });
    }

    private void ofTheStreet(LocalDate today) {
        var by = cast.holder("head-" + DemoCases.STREET_OF_THE_ACCOUNTS);
        var host = host(DemoCases.STREET_OF_THE_ACCOUNTS, today);
        if (host == 0) {
            return;
        }
        var place = territories.require(new TerritoryCode(DemoCases.STREET_OF_THE_ACCOUNTS));
        var held = workday(today.minusDays(35));
        var closed = held(
                by,
                host,
                place,
                held,
                List.of(
                        new ResolutionDraft("周末向周边居民开放停车场", resident(), today.plusDays(25)),
                        new ResolutionDraft("清理临街店招和占道堆物", "DEP-URBAN", workday(held.plusDays(20))),
                        new ResolutionDraft("开展青少年暑期托管", community().code(), workday(held.plusDays(14)))));
        var numbers = numbers(closed);
        go(held.plusDays(1), numbers.get(0), cast.holder(DemoContact.POST), false);
        go(held.plusDays(1), numbers.get(1), cast.holder("handler-DEP-URBAN"), false);
        go(held.plusDays(2), numbers.get(2), cast.holder("clerk-" + DemoCases.COMMUNITY_OF_THE_ACCOUNTS), true);
        var next = workday(today.plusDays(6));
        var draft = clock.at(at(workday(today.minusDays(5))), () -> meetings.draft(by, draft(host, place, next)));
        clock.at(at(workday(today.minusDays(4))), () -> meetings.call(by, draft.id(), draft.version()));
    }

    private void ofTheCommunity(LocalDate today) {
        var by = cast.holder("secretary-" + DemoCases.COMMUNITY_OF_THE_ACCOUNTS);
        var host = host(DemoCases.COMMUNITY_OF_THE_ACCOUNTS, today);
        if (host == 0) {
            return;
        }
        var place = territories.require(new TerritoryCode(DemoCases.COMMUNITY_OF_THE_ACCOUNTS));
        var held = workday(today.minusDays(18));
        var closed = held(
                by,
                host,
                place,
                held,
                List.of(
                        new ResolutionDraft("提供会议室用于居民议事", resident(), today.plusDays(40)),
                        new ResolutionDraft("张贴共驻共建公示", community().code(), workday(held.plusDays(7)))));
        go(held.plusDays(1), numbers(closed).get(1), cast.holder("clerk-" + DemoCases.COMMUNITY_OF_THE_ACCOUNTS), true);
        meetings.draft(by, draft(host, place, workday(today.plusDays(12))));
    }

    /** The committee of a territory; 0 where nobody is in office on it. */
    private int host(String territory, LocalDate today) {
        var query = new PartyQuery(territory, false, PartyKind.REGIONAL_COMMITTEE, null, null);
        return parties.list(force.platform(), query, Paging.first(1)).items().stream()
                .map(it -> it.id())
                .filter(id -> !committees
                        .inOffice(force.platform(), id, today.minusDays(40))
                        .isEmpty())
                .findFirst()
                .orElse(0);
    }

    private MeetingView held(
            ActingPost by, int host, Territory place, LocalDate day, List<ResolutionDraft> resolutions) {
        var starts = at(day);
        var called = clock.at(starts.minus(Duration.ofDays(6)), () -> {
            var draft = meetings.draft(by, draft(host, place, day));
            return meetings.call(by, draft.id(), draft.version());
        });
        return clock.at(starts.plus(LENGTH), () -> {
            var attendance = called.participants().stream()
                    .collect(Collectors.toMap(
                            MeetingView.Attendee::id,
                            it -> it.id() % 7 == 0 ? Attendance.EXCUSED : Attendance.PRESENT));
            var it = meetings.attend(by, called.id(), called.version(), attendance);
            for (var resolution : resolutions) {
                it = meetings.resolve(by, it.id(), it.version(), resolution);
            }
            it = meetings.record(by, it.id(), it.version(), "一、通报上次决议办理情况。\n二、各单位发言，就本次议题达成一致。\n三、形成决议，会后按期办理。");
            return meetings.close(by, it.id(), it.version());
        });
    }

    /** Always in the community of the demo accounts, whose clerk does some of what is resolved. */
    private MeetingDraft draft(int host, Territory place, LocalDate day) {
        var starts = at(day);
        var centre = Objects.requireNonNull(territories
                .require(new TerritoryCode(DemoCases.COMMUNITY_OF_THE_ACCOUNTS))
                .centre());
        var plan = new MeetingPlan(
                title(place, day),
                room(place),
                centre.lng(),
                centre.lat(),
                starts,
                starts.plus(LENGTH),
                null,
                List.of(new MeetingPlan.Item(ITEMS.get(0), "演示·驻区单位"), new MeetingPlan.Item(ITEMS.get(4), null)),
                List.of(new MeetingPlan.Guest("演示居民代表", "居民议事会")));
        return MeetingDraft.of(MeetingKind.REGIONAL_PARTY_JOINT_MEETING, host, plan);
    }

    /** The doer takes it over that day, and when it is done the street closes it within the week. */
    private void go(LocalDate day, CaseNumber number, ActingPost doer, boolean done) {
        at(day, 0, () -> desk.act(doer, number, Action.ACCEPT, ActionInput.saying("已签收，按决议办理。"), null));
        if (done) {
            var street = cast.holder("duty-" + DemoCases.STREET_OF_THE_ACCOUNTS);
            at(
                    day,
                    3,
                    () -> desk.act(
                            doer,
                            number,
                            Action.FEED_BACK,
                            ActionInput.saying("已按决议办完。").withOutcome(Outcome.SOLVED),
                            null));
            at(day, 4, () -> desk.act(street, number, Action.CHECK, ActionInput.saying("情况属实。"), null));
            at(day, 4, () -> desk.act(street, number, Action.CLOSE, ActionInput.saying("办结。"), null));
        }
    }

    private void at(LocalDate day, int daysLater, Supplier<Integer> act) {
        clock.at(at(workday(day.plusDays(daysLater))), act);
    }

    private static List<CaseNumber> numbers(MeetingView closed) {
        return closed.resolutions().stream()
                .map(it -> new CaseNumber(String.valueOf(it.caseNumber())))
                .toList();
    }

    /** Code of the desk of the resident unit that has one. */
    private String resident() {
        return force.unit(cast.holder(DemoContact.POST).unitId()).code();
    }

    private OrganizationUnit community() {
        return force.unit(
                cast.holder("clerk-" + DemoCases.COMMUNITY_OF_THE_ACCOUNTS).unitId());
    }

    private static String title(Territory place, LocalDate day) {
        return "%s%d年%d月区域党建联席会议".formatted(place.shortName(), day.getYear(), day.getMonthValue());
    }

    private static String room(Territory place) {
        return place.shortName() + "党群服务中心会议室";
    }

    private static Instant at(LocalDate day) {
        return day.atTime(BEGIN).atZone(CalendarZone.SHANGHAI).toInstant();
    }

    /** That day, or the Monday after the weekend. */
    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
