package org.civicgrid.portal.catalogue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.RoutingChange;
import org.civicgrid.governance.casework.RoutingImpact;
import org.civicgrid.governance.casework.RoutingRule;
import org.civicgrid.governance.casework.RoutingRules;
import org.civicgrid.governance.casework.RoutingTrial;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.desk.FaultWords;
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.frame.InputField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the routing rules together. */
@Component
@RequiredArgsConstructor
class RoutingPages {

    static final String PATH = "/catalogue/routing";

    private static final String LAST = "last";

    private final RoutingRules rules;
    private final CatalogueChoices choices;
    private final TerritoryRegistry territories;
    private final RuleWords ruleWords;
    private final FaultWords faults;
    private final Formats formats;
    private final Words words;
    private final Clock clock;

    /** The list, and what the rules say about a made-up case when one was asked about. */
    RoutingPage page(ActingPost by, Sent asked) {
        var list = rules.list(by);
        var answer = new ArrayList<RoutingPage.Answer>();
        var wrong = asked.text("type") == null
                ? Map.<String, String>of()
                : faults.attempt(() -> answer.add(answer(list, trial(by, asked))));
        var form = new FormFields(words, "catalogue.try.", trialValues(asked), wrong);
        var fields = List.of(
                form.select("type", true, choices.types()),
                form.select("territory", true, choices.places(by)),
                form.select("severity", true, choices.of("severity.", Severity.values())),
                form.select("channel", true, choices.of("channel.", Channel.values())),
                form.date("on"));
        return new RoutingPage(
                IntStream.range(0, list.size()).mapToObj(at -> row(list, at)).toList(),
                rules.ended(by).stream().map(rule -> row(rule, 0, null, null)).toList(),
                fields,
                form.otherProblems(),
                answer.isEmpty() ? null : answer.get(0));
    }

    /**
     * The form of a change.
     *
     * @param kind add, end or move
     * @param values what stands in the form
     * @param wrong message by field of the last try
     * @param impact what the change would mean; null before it was looked at
     */
    RoutingChangePage change(
            ActingPost by,
            String kind,
            Map<String, String> values,
            Map<String, String> wrong,
            @Nullable RoutingImpact impact) {
        var form = new FormFields(words, "catalogue.rule.", values, wrong);
        var subject = values.getOrDefault(kind.equals("add") ? "replaces" : "rule", "");
        var fields =
                new ArrayList<InputField>(List.of(form.hidden("kind"), form.hidden("rule"), form.hidden("replaces")));
        if (kind.equals("add")) {
            fields.addAll(List.of(
                    form.hinted("typePattern", true, 17),
                    form.select("minSeverity", false, choices.of("severity.", Severity.values())),
                    form.select("channel", false, choices.of("channel.", Channel.values())),
                    form.select("territory", false, choices.places(by)),
                    form.select("lead", true, leads(by)),
                    form.text("note", true, 120),
                    form.text("noteEn", true, 160)));
        }
        if (!kind.equals("end")) {
            fields.add(form.select("before", true, places(by, subject)));
        }
        fields.add(form.date("day"));
        fields.add(form.area("reason", true, 400));
        var title = words.of("catalogue.change." + kind);
        return new RoutingChangePage(
                title,
                List.of(new Crumb(words.of("menu.routing"), PATH), Crumb.here(title)),
                rules.list(by).stream()
                        .filter(it -> String.valueOf(it.id()).equals(subject))
                        .map(ruleWords::line)
                        .findFirst()
                        .orElse(null),
                fields,
                form.otherProblems(),
                impact,
                impact == null ? null : effect(impact));
    }

    /** What stands in the form at first; a rule that is to be replaced fills it. */
    Map<String, String> usual(ActingPost by, String kind, @Nullable Integer rule, @Nullable String before) {
        var values = new HashMap<String, String>();
        values.put("kind", kind);
        values.put("day", CalendarZone.today(clock).plusDays(1).toString());
        values.put("before", Objects.requireNonNullElse(before, kind.equals("add") ? LAST : ""));
        if (rule != null) {
            values.put(kind.equals("add") ? "replaces" : "rule", rule.toString());
            if (kind.equals("add")) {
                rules.list(by).stream()
                        .filter(it -> it.id() == rule)
                        .findFirst()
                        .ifPresent(it -> fill(by, values, it));
            }
        }
        return values;
    }

    /** Reads a change out of its form. */
    RoutingChange read(Sent sent) {
        var day = sent.day("day");
        var reason = sent.textOrEmpty("reason");
        sent.faults().when(!"end".equals(sent.text("kind")) && sent.text("before") == null, "before", "required", null);
        var before = LAST.equals(sent.text("before")) ? null : sent.number("before");
        var change =
                switch (sent.textOrEmpty("kind")) {
                    case "end" -> new RoutingChange.End(sent.amount("rule"), day, reason);
                    case "move" -> new RoutingChange.Move(sent.amount("rule"), before, day, reason);
                    default ->
                        new RoutingChange.Add(
                                sent.textOrEmpty("typePattern"),
                                sent.oneOrNone(Severity.class, "minSeverity"),
                                sent.oneOrNone(Channel.class, "channel"),
                                sent.text("territory"),
                                sent.textOrEmpty("lead"),
                                sent.textOrEmpty("note"),
                                sent.textOrEmpty("noteEn"),
                                before,
                                sent.number("replaces"),
                                day,
                                reason);
                };
        sent.refuseIfAny();
        return change;
    }

    private RoutingTrial trial(ActingPost by, Sent asked) {
        var severity = asked.one(Severity.class, "severity");
        var channel = asked.one(Channel.class, "channel");
        var day = Objects.requireNonNullElse(asked.day("on"), CalendarZone.today(clock));
        asked.refuseIfAny();
        return rules.tryOut(by, asked.textOrEmpty("type"), asked.textOrEmpty("territory"), severity, channel, day);
    }

    private Map<String, String> trialValues(Sent asked) {
        var values = new HashMap<>(Sent.values(asked.parameters()));
        values.putIfAbsent("severity", Severity.NORMAL.name());
        values.putIfAbsent("channel", Channel.GRID_WORKER.name());
        values.putIfAbsent("on", CalendarZone.today(clock).toString());
        return values;
    }

    private RoutingPage.Answer answer(List<RoutingRule> list, RoutingTrial trial) {
        var matched = trial.matched();
        return new RoutingPage.Answer(
                trial.unit(),
                matched == null
                        ? words.of("catalogue.try.none")
                        : words.of("catalogue.try.rule", place(list, matched), ruleWords.note(matched)),
                trial.steps().stream().map(step -> step(list, step)).toList());
    }

    private RoutingPage.Step step(List<RoutingRule> list, RoutingTrial.Step step) {
        return new RoutingPage.Step(
                place(list, step.rule()),
                ruleWords.line(step.rule()),
                step.miss() == null,
                step.miss() == null ? null : words.of("catalogue.miss.", step.miss()));
    }

    private static int place(List<RoutingRule> list, RoutingRule rule) {
        return list.indexOf(rule) + 1;
    }

    private RoutingPage.Rule row(List<RoutingRule> list, int at) {
        var up = at == 0 ? null : Integer.valueOf(list.get(at - 1).id());
        Integer down = at >= list.size() - 1
                ? null
                : at + 2 < list.size() ? list.get(at + 2).id() : 0;
        return row(list.get(at), at + 1, up, down);
    }

    private RoutingPage.Rule row(RoutingRule rule, int place, @Nullable Integer up, @Nullable Integer down) {
        var to = rule.validity().to();
        return new RoutingPage.Rule(
                rule.id(),
                place,
                ruleWords.types(rule.typePattern()),
                ruleWords.conditions(rule),
                ruleWords.lead(rule.lead()),
                ruleWords.note(rule),
                formats.date(rule.validity().from()),
                to == null ? null : formats.date(to),
                rule.validity().from().isAfter(CalendarZone.today(clock)),
                up,
                down);
    }

    private List<Choice> leads(ActingPost by) {
        return Stream.concat(
                        choices.of("catalogue.lead.", RoutingRules.BY_PLACE).stream(), choices.departments(by).stream())
                .toList();
    }

    /** Before which rule; the last place at the end. */
    private List<Choice> places(ActingPost by, String subject) {
        var list = rules.list(by);
        return Stream.concat(
                        IntStream.range(0, list.size())
                                .filter(at -> !String.valueOf(list.get(at).id()).equals(subject))
                                .mapToObj(at -> new Choice(
                                        String.valueOf(list.get(at).id()),
                                        words.of("catalogue.before", at + 1, ruleWords.line(list.get(at))))),
                        Stream.of(new Choice(LAST, words.of("catalogue.last"))))
                .toList();
    }

    private void fill(ActingPost by, Map<String, String> values, RoutingRule it) {
        var list = rules.list(by);
        var next = list.indexOf(it) + 1;
        values.put("before", next < list.size() ? String.valueOf(list.get(next).id()) : LAST);
        values.put("typePattern", it.typePattern());
        values.put(
                "minSeverity", it.minSeverity() == null ? "" : it.minSeverity().name());
        values.put("channel", it.channel() == null ? "" : it.channel().name());
        values.put(
                "territory",
                it.territoryId() == null
                        ? ""
                        : territories.require(it.territoryId()).code().digits());
        values.put("lead", it.lead());
        values.put("note", it.note());
        values.put("noteEn", it.noteEn());
    }

    private String effect(RoutingImpact impact) {
        return words.of(
                impact.capped() ? "catalogue.effect.capped" : "catalogue.effect", impact.looked(), impact.elsewhere());
    }
}
