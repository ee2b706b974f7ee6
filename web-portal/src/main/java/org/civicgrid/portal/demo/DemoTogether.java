package org.civicgrid.portal.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicgrid.governance.cooperation.CooperationFounding.NewCooperation;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.cooperation.CooperationState;
import org.civicgrid.governance.membership.MembershipFounding.NewRegistration;
import org.civicgrid.governance.party.PartyFounding.NewResidentUnit;
import org.civicgrid.governance.party.PartyFounding.NewResource;
import org.civicgrid.governance.party.ResourceKind;
import org.civicgrid.governance.territory.Territory;

/**
 * Makes up what resident units offer, the shared actions of the committees, and members registered where they live. The same
 * seed, places and day give the same lists. Nobody of these people exists: their names begin with 演示, their numbers with
 * 100, which no mobile number does.
 */
final class DemoTogether {

    private static final int FEWEST = 6;
    private static final int MOST = 12;
    private static final int DAYS_AHEAD = 30;
    private static final int DAYS_BACK = 365;

    /** Something to offer. */
    private record Offer(ResourceKind kind, String description, String available) {}

    private static final List<Offer> OFFERS = List.of(
            new Offer(ResourceKind.VENUE, "会议室一间，可容 40 人", "工作日晚间"),
            new Offer(ResourceKind.VENUE, "停车位 20 个，错时开放", "每日 19:00 至次日 7:00"),
            new Offer(ResourceKind.VENUE, "活动场地 200 平方米", "周末"),
            new Offer(ResourceKind.PEOPLE, "志愿者 10 名", "每月一次"),
            new Offer(ResourceKind.PEOPLE, "安全巡查员 4 名", "节假日"),
            new Offer(ResourceKind.FUNDS, "每年公益金 1 万元", "年初商定用途"),
            new Offer(ResourceKind.SKILLS, "法律、财税咨询", "每周三下午"),
            new Offer(ResourceKind.SKILLS, "家电、水电检修", "预约"),
            new Offer(ResourceKind.GOODS, "帐篷 6 顶、音响 1 套，可借用", "提前三天"),
            new Offer(ResourceKind.GOODS, "图书 800 册", "周末"),
            new Offer(ResourceKind.SERVICE, "免费测血压、血糖", "每月第一个周六"),
            new Offer(ResourceKind.SERVICE, "实训岗位 5 个", "寒暑假"));

    /** Something held together. */
    private record Matter(CooperationKind kind, String title, String result, String benefit) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter(CooperationKind.ORG, "支部结对共建", "两个支部签订共建协议，共上一堂党课。", "定下每季度一次联合组织生活。"),
            new Matter(CooperationKind.ORG, "联合主题党日", "各单位党员一起过主题党日。", "收集意见 9 条，认领 4 条。"),
            new Matter(CooperationKind.RESOURCE, "错时共享停车位", "单位车位夜间向居民开放。", "新增夜间车位 20 个。"),
            new Matter(CooperationKind.RESOURCE, "会议室和场地共用", "单位会议室供居民议事使用。", "办了 6 场小区议事会。"),
            new Matter(CooperationKind.MEMBER, "在职党员到社区报到", "集中办理报到，认领服务岗位。", "新增报到党员 18 名。"),
            new Matter(CooperationKind.MEMBER, "党员先锋岗评议", "社区和单位共同评议党员服务。", "评出先锋岗 5 个。"),
            new Matter(CooperationKind.ACTIVITY, "义诊进小区", "现场义诊、用药咨询。", "服务老人 60 余名。"),
            new Matter(CooperationKind.ACTIVITY, "邻里文化节", "单位出节目、居民搭台。", "三个小区的邻里认识了。"),
            new Matter(CooperationKind.ACTIVITY, "消防疏散演练", "单位消防队员带居民演练。", "楼道堆物清理 12 处。"),
            new Matter(CooperationKind.CONSULT, "老旧院落改造议事", "居民、单位、街道面对面商量。", "改造方案获得同意。"),
            new Matter(CooperationKind.CONSULT, "校门口交通秩序协商", "学校、交警、社区商定分流办法。", "高峰拥堵明显缓解。"));

    private static final List<String> SERVICES =
            List.of("政策宣讲", "环境整治", "治安巡逻", "矛盾调解", "助老助残", "文体辅导", "法律咨询", "医疗健康", "应急救援", "便民维修");

    private static final List<String> ELSEWHERE = List.of("虚构市属某局（演示）", "虚构集团（演示）", "虚构大学（演示）", "虚构医院（演示）");

    private static final List<String> SURNAMES = List.of("张", "王", "李", "赵", "陈", "刘", "杨", "黄", "周", "吴", "何", "罗");

    private static final List<String> GIVEN = List.of("伟", "芳", "敏", "静", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "明");

    private final long seed;
    private final LocalDate today;

    DemoTogether(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** One to three things of each unit. */
    List<NewResource> resources(List<NewResidentUnit> units) {
        var random = new Random(seed ^ 0x0FFE25L);
        return units.stream()
                .flatMap(unit -> {
                    var offers = new ArrayList<>(OFFERS);
                    Collections.shuffle(offers, random);
                    return offers.stream().limit(1 + random.nextInt(3)).map(it -> resource(unit, it));
                })
                .toList();
    }

    private static NewResource resource(NewResidentUnit unit, Offer it) {
        return new NewResource(
                unit.creditCode(), it.kind(), it.description(), it.available(), true, DemoRegisters.SINCE);
    }

    /** Some six to twelve of each committee: of the past year, and some of the coming month. */
    List<NewCooperation> cooperations(Collection<Territory> hosts, List<NewResidentUnit> units) {
        var random = new Random(seed ^ 0xC00BL);
        return hosts.stream()
                .flatMap(host -> {
                    var near = units.stream()
                            .filter(unit ->
                                    unit.territory().startsWith(host.code().digits()))
                            .toList();
                    return near.isEmpty()
                            ? Stream.<NewCooperation>of()
                            : IntStream.range(0, FEWEST + random.nextInt(MOST - FEWEST + 1))
                                    .mapToObj(i -> cooperation(host, near, random));
                })
                .toList();
    }

    private NewCooperation cooperation(Territory host, List<NewResidentUnit> near, Random random) {
        var matter = MATTERS.get(random.nextInt(MATTERS.size()));
        var day = today.plusDays(DAYS_AHEAD - random.nextInt(DAYS_BACK + DAYS_AHEAD));
        var cancelled = random.nextInt(20) == 0;
        var done = !cancelled && day.isBefore(today);
        var state = cancelled ? CooperationState.CANCELLED : done ? CooperationState.DONE : CooperationState.PLANNED;
        var parties = new ArrayList<>(near);
        Collections.shuffle(parties, random);
        return new NewCooperation(
                host.code().digits(),
                matter.kind(),
                matter.title() + "（演示）",
                null,
                day,
                day.plusDays(random.nextInt(5) == 0 ? 2 : 0),
                state,
                done ? 15 + random.nextInt(120) : null,
                done ? matter.result() : null,
                done ? matter.benefit() : null,
                cancelled ? "天气原因，改期另办" : null,
                parties.stream()
                        .limit(1 + random.nextInt(3))
                        .map(NewResidentUnit::creditCode)
                        .toList(),
                true);
    }

    /** So many people, spread over the grids. */
    List<NewRegistration> registrations(Collection<Territory> grids, List<NewResidentUnit> units, int number) {
        var random = new Random(seed ^ 0x3E3BE5L);
        var places = DemoRegisters.shuffled(grids, random);
        var days = (int) ChronoUnit.DAYS.between(DemoRegisters.SINCE, today);
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var here = random.nextInt(5) < 3;
                    return new NewRegistration(
                            name(random),
                            "100%08d".formatted(i + 1),
                            places.get(i % places.size()).code().digits(),
                            here ? units.get(random.nextInt(units.size())).creditCode() : null,
                            here ? null : ELSEWHERE.get(random.nextInt(ELSEWHERE.size())),
                            services(random),
                            true,
                            today.minusDays(random.nextInt(days)));
                })
                .toList();
    }

    private static String name(Random random) {
        return "演示" + SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    private static List<String> services(Random random) {
        var services = new ArrayList<>(SERVICES);
        Collections.shuffle(services, random);
        return List.copyOf(services.subList(0, random.nextInt(4)));
    }
}
