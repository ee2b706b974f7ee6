package org.civicgrid.portal.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.PagePrinter;
import org.civicgrid.portal.frame.TimelineItem;
import org.civicgrid.portal.frame.TimelinePrinter;
import org.jspecify.annotations.Nullable;

/** Made-up pages of the desk as a street's centre would see them. */
class DeskSamples {

    static final Instant NOW = Instant.parse("2026-11-23T01:05:00Z");

    private static final List<Choice> STAGES =
            List.of(new Choice("FILED", "待派遣"), new Choice("DISPATCHED", "待签收"), new Choice("IN_PROGRESS", "处置中"));

    private static final List<String[]> CASES = List.of(
            new String[] {"路面井盖破损，夜间有车辆压过异响", "井盖缺失破损", "万年场社区 · 第3网格", "处置中", "综合执法局"},
            new String[] {"小区消防通道被私家车长期占用", "占用消防通道", "双林社区 · 第1网格", "待派遣", "万年场街道城运分中心"},
            new String[] {"楼上漏水到楼下，双方协商未果", "邻里纠纷", "长天路社区 · 第5网格", "待核查", "长天路社区"},
            new String[] {"独居老人连续两天未应门", "独居老人失联", "槐树店社区 · 第2网格", "处置中", "槐树店社区"},
            new String[] {"餐饮店油烟直排，影响楼上居民开窗", "餐饮油烟扰民", "联合社区 · 第4网格", "待签收", "生态环境局"},
            new String[] {"路口信号灯左转相位不亮", "交通信号灯故障", "万年场社区 · 第1网格", "处置中", "交警分局"},
            new String[] {"工地夜间施工噪声超过晚上十一点", "施工噪声", "双林社区 · 第6网格", "待回访", "万年场街道城运分中心"});

    private DeskSamples() {}

    static Lamp green() {
        return new Lamp("green", "剩 2天3小时", NOW.plus(Duration.ofDays(3)), "1020/300");
    }

    static Lamp yellow() {
        return new Lamp("yellow", "剩 3小时20分", NOW.plus(Duration.ofHours(5)), "200/300");
    }

    static Lamp red() {
        return new Lamp("red", "超时 5小时", NOW.minus(Duration.ofHours(22)), "-300/300");
    }

    static WorklistPage worklist() {
        return new WorklistPage(
                "worklist",
                "万年场街道城运分中心 · 值班主任",
                List.of(
                        new WorklistTab("mine", "/worklist", "23", true),
                        new WorklistTab("soon", "/worklist?tab=soon", "6", false),
                        new WorklistTab("overdue", "/worklist?tab=overdue", "2", false),
                        new WorklistTab("followed", "/worklist?tab=followed", "4", false),
                        new WorklistTab("all", "/worklist?tab=all", null, false)),
                "",
                rows(20),
                "/worklist?after=eyJkIjoxfQ",
                null,
                null,
                List.of(new Choice("file", "立案"), new Choice("dispatch", "派遣")),
                "/worklist?tab=mine",
                NOW,
                NOW.plus(Duration.ofHours(3)));
    }

    static WorklistPage cleared() {
        return new WorklistPage(
                "worklist",
                "值班主任",
                List.of(),
                "",
                List.of(),
                null,
                "done",
                "/worklist?tab=all",
                List.of(),
                "",
                NOW,
                null);
    }

    static WorklistPage listOf(WorklistRow row) {
        return new WorklistPage(
                "worklist", "", List.of(), "", List.of(row), null, null, null, List.of(), "", NOW, null);
    }

    static WorklistPage withFilterForm(WorklistPage page, String form) {
        return new WorklistPage(
                page.key(),
                page.scope(),
                page.tabs(),
                form,
                page.rows(),
                page.next(),
                page.empty(),
                page.emptyHref(),
                page.acts(),
                page.back(),
                page.shownAt(),
                page.openUntil());
    }

    static WorklistFilter filter() {
        return new WorklistFilter(
                "/worklist",
                "mine",
                List.of(
                        field(InputField.Kind.TEXT, "q", "关键词", "", List.of()),
                        field(InputField.Kind.SELECT, "stage", "状态", "", STAGES),
                        field(InputField.Kind.SELECT, "light", "灯", "", List.of(new Choice("RED", "红灯"))),
                        field(InputField.Kind.SELECT, "domain", "领域", "", List.of(new Choice("TRAFFIC", "交通管理")))),
                List.of(
                        field(InputField.Kind.TEXT, "type", "类型", "", List.of()),
                        field(InputField.Kind.DATE, "from", "上报时间从", "", List.of()),
                        field(InputField.Kind.DATE, "to", "到", "", List.of())),
                false,
                "/worklist");
    }

    static List<WorklistRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(DeskSamples::row).toList();
    }

    private static WorklistRow row(int at) {
        var it = CASES.get(at % CASES.size());
        var lamp = at < 2 ? red() : at < 6 ? yellow() : at == 9 ? Lamp.resting("挂账：等待供水施工") : green();
        var tone =
                switch (it[3]) {
                    case "处置中" -> "brand";
                    case "待派遣" -> "warn";
                    default -> "plain";
                };
        return new WorklistRow(
                "202611%02d%05d".formatted(23 - at / 4, 310 - at * 7),
                it[0],
                lamp,
                it[1],
                it[2],
                it[3],
                tone,
                it[4],
                at == 3 ? "紧急" : at == 1 ? "退回 1 次" : null,
                NOW.minus(Duration.ofMinutes(77L * (at + 1))));
    }

    static CasePage casePage(PagePrinter pages) {
        var others = List.of(
                new OtherAction("merge", "并入已有事项", "并入另一事项。", "m", false),
                new OtherAction("raise", "吹哨上报", "吹哨上报区级。", null, false));
        return casePage(pages, dispatch(printer(pages)), "", others, null);
    }

    static CasePage waitingPage(PagePrinter pages) {
        return casePage(pages, null, "由综合执法局处置，已用 3 小时。", List.of(), null);
    }

    static CasePage failedReturn(PagePrinter pages) {
        var wrong = List.of(field(InputField.Kind.TEXT, "text", "说明", "", List.of())
                .within("return")
                .withError("请填写说明"));
        var printer = printer(pages);
        return casePage(
                pages,
                dispatch(printer),
                "",
                List.of(new OtherAction("return", "退回", "", "r", true)),
                new CaseAction("return", "退回", "", "r", wrong, printer.inputs(wrong, false), List.of(), false));
    }

    private static CasePage casePage(
            PagePrinter pages,
            @Nullable CaseAction next,
            String waiting,
            List<OtherAction> others,
            @Nullable CaseAction opened) {
        var number = "20261121-0000187";
        var printer = printer(pages);
        var history = new TimelinePrinter(pages.prints(), new Formats()).print(history());
        return new CasePage(
                new CaseHead(
                        number,
                        "路面井盖破损，夜间有车辆压过异响",
                        yellow(),
                        "待派遣",
                        "warn",
                        "较急",
                        "退回 1 次",
                        "万年场街道城运分中心",
                        "综合执法局",
                        "街道",
                        null),
                printer.steps(steps()),
                "万年场路 12 号门前机动车道上一处雨水井盖开裂下沉约 3 厘米，车辆经过时有明显异响，夜间影响两侧居民休息，" + "电动车有侧滑风险。已摆放警示锥一个，请尽快更换。\n附近学校放学时段人流较大。",
                printer.facts(facts()),
                new CasePlace(104.125871, 30.661832, "510108011", "万年场路 12 号门前"),
                List.of(
                        new CasePhoto("/icons/civicgrid.svg", true, "上报", "现场 1", false, NOW.minus(Duration.ofDays(2))),
                        new CasePhoto("/icons/civicgrid.svg", true, "处理反馈", "现场 2", true, NOW)),
                new CaseReporter("王**", "138****5678", true, true),
                printer.clocks(List.of(
                        new CaseClock("派遣", yellow(), "工作时间 2 小时，至 2026年11月23日 周一 11:00", ""),
                        new CaseClock("全程", green(), "工作日 7 天，至 2026年12月1日 周二 17:00", "暂停 1 次，共 4 小时，未计入"))),
                new CaseActs(number, 4, next, waiting, printer.others(number, 4, others), opened, List.of(), true),
                List.of(
                        new LinkedCase("nearby", "20261122000214", "井盖松动", green(), "处置中", "80 米，1 天前"),
                        new LinkedCase("child", "20261121000190", "设置夜间警示灯", red(), "处置中", "交警分局")),
                new CaseTimeline(number, history, 3, 0, "?history=all", false),
                false,
                NOW,
                NOW.plus(Duration.ofHours(3)));
    }

    private static CasePrinter printer(PagePrinter pages) {
        return new CasePrinter(pages.prints(), new Formats());
    }

    private static List<StageStep> steps() {
        var names = List.of("采集", "立案", "派遣", "处理", "反馈", "核查", "结案", "评价");
        return IntStream.range(0, names.size())
                .mapToObj(at -> new StageStep(
                        names.get(at),
                        at < 2 ? "done" : at == 2 ? "current" : "ahead",
                        at > 2 ? null : NOW.minus(Duration.ofHours(40L - at * 13))))
                .toList();
    }

    private static List<CaseFacts> facts() {
        return List.of(
                new CaseFacts(
                        "基本情况",
                        List.of(
                                CaseFact.of("类型", "城市管理 › 市政设施 › 井盖缺失破损"),
                                CaseFact.of("来源", "网格员上报"),
                                CaseFact.of("发生时间", "2026-11-21 17:40"),
                                CaseFact.of("上报时间", "2026-11-21 17:52"),
                                CaseFact.of("派遣依据", "规则 210：市政道路设施由综合执法局牵头"))),
                new CaseFacts(
                        "所属网格",
                        List.of(
                                new CaseFact("街道", "万年场街道", "/territories/510108011"),
                                new CaseFact("社区", "万年场社区", "/territories/510108011001"),
                                new CaseFact("网格", "第3网格", "/territories/510108011001003"),
                                CaseFact.of("地址", "万年场路 12 号门前"))));
    }

    private static CaseAction dispatch(CasePrinter printer) {
        var unit = new InputField(
                InputField.Kind.SELECT,
                "dispatch-unit",
                "unit",
                "牵头单位",
                "按规则 210 建议：综合执法局",
                true,
                "12",
                null,
                List.of(new Choice("12", "综合执法局（建议）"), new Choice("13", "住建交局"), new Choice("14", "水务局")),
                0);
        var assist = new InputField(
                InputField.Kind.CHECKS,
                "dispatch-assist",
                "assist",
                "协办单位",
                null,
                false,
                "15",
                null,
                List.of(new Choice("15", "交警分局"), new Choice("16", "万年场社区")),
                0);
        var text = new InputField(
                InputField.Kind.AREA, "dispatch-text", "text", "派遣说明", null, false, "", null, List.of(), 500);
        var fields = List.of(unit, assist, text);
        return new CaseAction(
                "dispatch",
                "派遣",
                "派遣后由牵头单位签收，处理计时从派遣时起算：工作日 3 天，至 2026年11月26日 周四 17:00。",
                "a",
                fields,
                printer.inputs(fields, true),
                List.of(),
                false);
    }

    private static List<TimelineItem> history() {
        return List.of(
                new TimelineItem(
                        NOW.minus(Duration.ofHours(40)),
                        "上报",
                        "信息采集",
                        "演示网格员 · 网格员 · 万年场社区",
                        "已摆放警示锥。",
                        true,
                        List.of(new Fact("附件", "照片 1 张"))),
                new TimelineItem(
                        NOW.minus(Duration.ofHours(27)), "立案", "案卷建立", "演示值班员 · 值班主任 · 城运分中心", null, false, List.of()),
                new TimelineItem(
                        NOW.minus(Duration.ofHours(20)),
                        "退回",
                        "案卷建立",
                        "演示经办人 · 经办 · 住建交局",
                        "该路段已移交市政养护，不属本单位职责。",
                        false,
                        List.of(new Fact("理由", "职能不符"), new Fact("建议单位", "综合执法局"))));
    }

    private static InputField field(
            InputField.Kind kind, String name, String label, String value, List<Choice> choices) {
        return new InputField(kind, "filter-" + name, name, label, null, true, value, null, choices, 0);
    }
}
