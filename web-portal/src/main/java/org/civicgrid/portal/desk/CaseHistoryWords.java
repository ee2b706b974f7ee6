package org.civicgrid.portal.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseEvent;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseReasons;
import org.civicgrid.governance.casework.CaseReasons.Reason;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.TimelineItem;
import org.civicgrid.portal.frame.TimelinePrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a case in words. */
@Component
@RequiredArgsConstructor
class CaseHistoryWords {

    /** So many acts are shown at once; hardly any case has more. */
    private static final int NEWEST = 30;

    private final CaseReasons reasons;
    private final UnitNames units;
    private final Formats formats;
    private final TimelinePrinter printer;
    private final Words words;

    /**
     * The newest acts, or all of them.
     *
     * @param asked what else the page was asked for, which it goes on showing with the whole
     */
    CaseTimeline of(CaseFile file, @Nullable AskedAction asked, boolean whole) {
        var acts = file.history();
        var old = Math.max(0, acts.size() - NEWEST);
        var earlier = whole ? 0 : old;
        var known = reasons.all();
        var items = acts.stream().skip(earlier).map(event -> item(event, known)).toList();
        var act = asked == null || asked.action() == null
                ? ""
                : "act=" + asked.action().slug() + "&";
        return new CaseTimeline(
                file.state().getNumber(),
                printer.print(items),
                acts.size(),
                earlier,
                "?" + act + "history=all",
                whole && old > 0);
    }

    private TimelineItem item(CaseEvent event, Map<Action, List<Reason>> known) {
        return new TimelineItem(
                event.at(),
                words.of("action.", event.action()),
                event.toStage() == event.fromStage() ? null : words.of("stage.", event.toStage()),
                event.actor(),
                event.text(),
                event.publicText(),
                facts(event, known));
    }

    private List<Fact> facts(CaseEvent event, Map<Action, List<Reason>> known) {
        var details = event.details();
        var facts = new ArrayList<Fact>();
        if (event.reasonCode() != null) {
            add(facts, "REASON", reason(event, known));
        }
        add(facts, "UNIT", units.of(details.leadUnitId()));
        add(facts, "proposed", units.of(details.proposedUnitId()));
        add(facts, "decider", units.of(details.deciderUnitId()));
        add(facts, "OUTCOME", words.orNull("outcome.", details.outcome()));
        add(facts, "WORKING_DAYS", details.workingDays());
        add(facts, "UNTIL", details.until() == null ? null : formats.longInstant(details.until()));
        add(facts, "RATING", details.rating());
        add(facts, "other", details.other());
        add(facts, "parts", details.parts() == null ? null : String.join("、", details.parts()));
        return facts;
    }

    private void add(List<Fact> facts, String input, @Nullable Object value) {
        if (value != null) {
            facts.add(new Fact(words.of("input." + input), value.toString()));
        }
    }

    private String reason(CaseEvent event, Map<Action, List<Reason>> known) {
        return known.getOrDefault(event.action(), List.of()).stream()
                .filter(reason -> reason.code().equals(event.reasonCode()))
                .map(reason -> words.english() ? reason.nameEn() : reason.name())
                .collect(Collectors.joining());
    }
}
