package org.civicgrid.portal.reform;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.reform.ReformPreview;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.PlannedChange;
import org.civicgrid.governance.territory.PlannedChange.Look;
import org.civicgrid.portal.form.RefusalWords;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what a reform would do into words. */
@Component
@RequiredArgsConstructor
class Previews {

    private static final String STEP = "steps[";
    private static final int SHOWN = 15;

    private final RefusalWords refusals;
    private final RegisterWords words;
    private final Formats formats;

    PreviewPart of(ReformPreview preview) {
        var changes = preview.changes().stream().map(this::change).toList();
        return new PreviewPart(
                sum(preview.changes()),
                changes.subList(0, Math.min(SHOWN, changes.size())),
                changes.subList(Math.min(SHOWN, changes.size()), changes.size()),
                records(preview.records()),
                preview.faults().stream()
                        .filter(it -> !it.field().startsWith(STEP))
                        .map(refusals::of)
                        .toList(),
                area(preview.changes()));
    }

    /** What is wrong with a step. */
    List<String> faults(ReformPreview preview, int step) {
        return preview.faults().stream()
                .filter(it -> isOf(it, step))
                .map(refusals::of)
                .toList();
    }

    static boolean isOf(FieldFault fault, int step) {
        return fault.field().startsWith(STEP + step + "].");
    }

    private String sum(List<PlannedChange> changes) {
        var byLevel = changes.stream().collect(groupingBy(it -> level(it.level()), LinkedHashMap::new, counting()));
        return words.join(byLevel.entrySet().stream().map(it -> words.of("reform.sum", it.getKey(), it.getValue())));
    }

    private List<PreviewPart.Count> records(Map<String, Long> records) {
        return records.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new PreviewPart.Count(
                        words.orElse("reform.kind." + it.getKey(), it.getKey()), formats.number(it.getValue())))
                .toList();
    }

    private PreviewPart.Change change(PlannedChange it) {
        var before = it.before();
        var after = it.after();
        return new PreviewPart.Change(
                level(it.level()), look(it, before), look(it, after), parent(before, after), what(it));
    }

    private String look(PlannedChange change, @Nullable Look look) {
        return look == null ? "" : words.of("reform.place", look.name(), PlannedPlace.reference(change, look.code()));
    }

    private String parent(@Nullable Look before, @Nullable Look after) {
        var was = before == null ? "" : before.parent();
        var is = after == null ? was : after.parent();
        return was.isEmpty() || was.equals(is) ? is : words.of("reform.from-to", was, is);
    }

    private String what(PlannedChange it) {
        var before = it.before();
        var after = it.after();
        var said = new ArrayList<String>();
        if (before == null) {
            said.add(words.of("reform.change.new"));
        } else if (after == null) {
            said.add(
                    it.successor() == null
                            ? words.of("reform.change.end")
                            : words.of("reform.change.end.successor", it.successor()));
        } else {
            said(said, "reform.change.name", !before.name().equals(after.name()));
            said(said, "reform.change.parent", !before.parent().equals(after.parent()));
            said(said, "reform.change.code", !before.code().equals(after.code()));
            said(said, "reform.change.shape", it.reshaped());
        }
        return said.isEmpty() ? words.of("reform.change.sizes") : words.join(said.stream());
    }

    private void said(List<String> said, String key, boolean differs) {
        if (differs) {
            said.add(words.of(key));
        }
    }

    private String level(@Nullable Level level) {
        return words.of(level == null ? "territory.micro-grids" : "territory.level." + level);
    }

    /** The smallest territory that holds every border that changes, on the map before. */
    private static @Nullable String area(List<PlannedChange> changes) {
        var codes = changes.stream()
                .filter(PlannedChange::reshaped)
                .map(PlannedChange::before)
                .filter(Objects::nonNull)
                .map(Look::code)
                .toList();
        return codes.isEmpty()
                ? null
                : codes.stream().reduce(Previews::common).map(Previews::above).orElse(null);
    }

    private static String common(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return a.substring(0, same);
    }

    /** The code of the territory above whatever these digits begin, a community at the lowest. */
    private static String above(String digits) {
        var length = Level.DISTRICT.getDigits();
        for (var level : List.of(Level.DISTRICT, Level.STREET, Level.COMMUNITY)) {
            length = level.getDigits() < digits.length() ? level.getDigits() : length;
        }
        return digits.substring(0, Math.min(length, digits.length()));
    }
}
