package org.civicgrid.portal.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Report;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.founding.RealFacts;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in the demo district.
 *
 * @param severity null takes the type's
 * @param result what the handler says when it is mended
 * @param extra what the report says in the further fields of its type, for example {@code period=NIGHT;pieces=2}
 */
record DemoMatter(
        String typeCode,
        Channel channel,
        @Nullable Severity severity,
        String description,
        String result,
        String extra) {

    private static final int BLOCK = 6;

    private static final Map<Action, String> WORDS = Map.ofEntries(
            Map.entry(Action.FILE, "情况属实，立案。"),
            Map.entry(Action.DISPATCH, "请按时限处置并反馈。"),
            Map.entry(Action.ACCEPT, "已签收，安排人员到场。"),
            Map.entry(Action.RETURN, "位置描述不清，请补充楼栋和现场照片后再派。"),
            Map.entry(Action.REQUEST_EXTENSION, "需协调多家单位同时进场，申请延长两个工作日。"),
            Map.entry(Action.GRANT_EXTENSION, "同意延期，请按新时限完成。"),
            Map.entry(Action.REWORK, "现场仍有残留，请继续处置。"),
            Map.entry(Action.RAISE, "超出街道处置权限，请区级统筹。"),
            Map.entry(Action.GRANT_RAISE, "同意提级，由区运行中心协调。"),
            Map.entry(Action.SUSPEND, "等待反映人补充材料。"),
            Map.entry(Action.RESUME, "材料已补齐，恢复办理。"),
            Map.entry(Action.URGE, "时限将至，请抓紧办理。"),
            Map.entry(Action.SUPERVISE, "群众关注度高，请书面回复处置进展。"),
            Map.entry(Action.REPLY, "已组织力量现场处置，当日完成。"),
            Map.entry(Action.REJECT, "经核实不属受理范围，已向反映人说明渠道。"),
            Map.entry(Action.WITHDRAW, "反映人表示问题已自行解决。"),
            Map.entry(Action.CHECK, "现场核查，问题已解决。"),
            Map.entry(Action.CLOSE, "核查通过，结案。"),
            Map.entry(Action.RATE, "处理及时，谢谢。"));

    static List<DemoMatter> read() {
        return RealFacts.rows("/demo/cases.csv").stream()
                .map(row -> new DemoMatter(
                        row.get("type"),
                        Channel.valueOf(row.get("channel")),
                        row.get("severity").isEmpty() ? null : Severity.valueOf(row.get("severity")),
                        row.get("description"),
                        row.get("result"),
                        row.get("extra")))
                .toList();
    }

    private Map<String, @Nullable Object> answers() {
        var answers = new LinkedHashMap<String, @Nullable Object>();
        for (var answer : extra.isEmpty() ? new String[0] : extra.split(";")) {
            var parts = answer.split("=", 2);
            answers.put(parts[0], parts[1].matches("\\d+") ? Integer.valueOf(parts[1]) : parts[1]);
        }
        return answers;
    }

    /** What is said with an act. */
    String words(Action action) {
        return WORDS.getOrDefault(action, result);
    }

    /** Its report at a place; calls and residents' reports name somebody whom nobody can ring up. */
    Report report(Territory place, int index, List<UUID> photos) {
        var centre = Objects.requireNonNull(place.centre());
        var caller = channel == Channel.HOTLINE || channel == Channel.RESIDENT;
        return new Report(
                typeCode,
                null,
                description,
                severity,
                channel,
                new Report.Place(
                        centre.lng(),
                        centre.lat(),
                        null,
                        place.name() + " %d 栋".formatted(1 + index % 12),
                        place.code().digits()),
                caller ? new Report.Reporter("演示居民", DemoRegisters.phone(BLOCK, index), index % 7 == 0) : null,
                photos,
                null,
                answers());
    }
}
