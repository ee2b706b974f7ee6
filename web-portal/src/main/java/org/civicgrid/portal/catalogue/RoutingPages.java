package org.civicgrid.portal.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.civicgrid.portal.desk.Words;
import org.civicgrid.portal.form.Form;
import org.civicgrid.portal.form.Forms;
import org.civicgrid.portal.form.Reading;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the routing rules together. */
@Component
@RequiredArgsConstructor
class RoutingPages {

    static final String PATH = "/catalogue/routing";

    private static final String ADD = "add";
    private static final String END = "end";
    private static final String MOVE = "move";
    private static final Set<String> KINDS = Set.of(ADD, END, MOVE);
    private static final String LAST = "last";
    private static final int PATTERN = 17;
    private static final int NOTE = 120;
    private static final int NOTE_EN = 160;
    private static final int REASON = 400;

    private final RoutingRules rules;
    private final CatalogueChoices choices;
    private final TerritoryRegistry territories;
    private final RuleWords ruleWords;
    private final Forms forms;
    private final Formats formats;
    private final Words words;
    private final Clock clock;

    /**
     * The list.
     *
     * @param asked about a made-up case
     * @param trial what the rules say about it; null when nothing was asked, or it was refused
     */
    RoutingPage page(ActingPost by, Sent asked, @Nullable RoutingTrial trial) {
        var list = rules.list(by);
        return new RoutingPage(
                IntStream.range(0, list.size()).mapToObj(at -> row(list, at)).toList(),
                rules.ended(by).stream().map(rule -> row(rule, 0, null, null)).toList(),
                trialForm(by, asked),
                trial == null ? null : answer(list, trial));
    }

    private Form trialForm(ActingPost by, Sent asked) {
        var filled = asked.withDefault("severity", Severity.NORMAL)
                .withDefault("channel", Channel.GRID_WORKER)
                .withDefault("on", CalendarZone.today(clock));
        return forms.of("catalogue.try.", filled)
                .select("type", true, choices.types())
                .select("territory", true, choices.places(by))
                .select("severity", true, words.choices("severity.", Severity.values()))
                .select("channel", true, words.choices("channel.", Channel.values()))
                .date("on", true)
                .form();
    }

    /** Which change a form is about: add, end or move. */
    static String kind(Sent sent) {
        var kind = sent.shown("kind");
        return KINDS.contains(kind) ? kind : ADD;
    }

    /**
     * The form of a change.
     *
     * @param impact what the change would mean; null before it was looked at
     */
    RoutingChangePage change(ActingPost by, Sent sent, @Nullable RoutingImpact impact) {
        var kind = kind(sent);
        var subject = sent.shown(kind.equals(ADD) ? "replaces" : "rule");
        var title = words.of("catalogue.change." + kind);
        return new RoutingChangePage(
                title,
                List.of(new Crumb(words.of("menu.routing"), PATH), Crumb.here(title)),
                rules.list(by).stream()
                        .filter(it -> String.valueOf(it.id()).equals(subject))
                        .map(ruleWords::line)
                        .findFirst()
                        .orElse(null),
                changeForm(by, kind, subject, sent),
                impact,
                impact == null ? null : effect(impact));
    }

    private Form changeForm(ActingPost by, String kind, String subject, Sent sent) {
        var fields =
                forms.of("catalogue.rule.", sent).hidden("kind").hidden("rule").hidden("replaces");
        if (kind.equals(ADD)) {
            fields.text("typePattern", true, PATTERN)
                    .select("minSeverity", false, words.choices("severity.", Severity.values()))
                    .select("channel", false, words.choices("channel.", Channel.values()))
                    .select("territory", false, choices.places(by))
                    .select("lead", true, leads(by))
                    .text("note", true, NOTE)
                    .text("noteEn", true, NOTE_EN);
        }
        if (!kind.equals(END)) {
            fields.select("before", true, places(by, subject));
        }
        return fields.date("day", true).area("reason", true, REASON).form();
    }

    /** What stands in the form at first; a rule that is to be replaced fills it. */
    Sent usual(ActingPost by, String kind, @Nullable Integer rule, @Nullable String before) {
        var usual = Sent.nothing()
                .with("kind", kind)
                .with("day", CalendarZone.today(clock).plusDays(1))
                .with("before", Objects.requireNonNullElse(before, kind.equals(ADD) ? LAST : ""));
        if (rule == null || !kind.equals(ADD)) {
            return usual.with("rule", rule);
        }
        return rules.list(by).stream()
                .filter(it -> it.id() == rule)
                .findFirst()
                .map(it -> filled(by, usual, it))
                .orElse(usual)
                .with("replaces", rule);
    }

    /** Reads a change out of its form. */
    RoutingChange read(Reading in) {
        var day = in.date("day");
        var reason = in.textOrEmpty("reason");
        return switch (in.textOrEmpty("kind")) {
            case END -> new RoutingChange.End(in.requiredInteger("rule"), day, reason);
            case MOVE -> new RoutingChange.Move(in.requiredInteger("rule"), before(in), day, reason);
            default ->
                new RoutingChange.Add(
                        in.textOrEmpty("typePattern"),
                        in.constant(Severity.class, "minSeverity"),
                        in.constant(Channel.class, "channel"),
                        in.text("territory"),
                        in.textOrEmpty("lead"),
                        in.textOrEmpty("note"),
                        in.textOrEmpty("noteEn"),
                        before(in),
                        in.integer("replaces"),
                        day,
                        reason);
        };
    }

    private static @Nullable Integer before(Reading in) {
        return LAST.equals(in.text("before")) ? null : Integer.valueOf(in.requiredInteger("before"));
    }

    /** Asks the rules about a made-up case. */
    RoutingTrial tryOut(ActingPost by, Sent asked) {
        var it = asked.read(in -> MadeUpCase.of(in, CalendarZone.today(clock)));
        return rules.tryOut(by, it.type(), it.territory(), it.severity(), it.channel(), it.on());
    }

    private record MadeUpCase(String type, String territory, Severity severity, Channel channel, LocalDate on) {

        static MadeUpCase of(Reading in, LocalDate today) {
            return new MadeUpCase(
                    in.textOrEmpty("type"),
                    in.textOrEmpty("territory"),
                    in.requiredConstant(Severity.class, "severity"),
                    in.requiredConstant(Channel.class, "channel"),
                    Objects.requireNonNullElse(in.date("on"), today));
        }
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

    private Sent filled(ActingPost by, Sent usual, RoutingRule it) {
        var list = rules.list(by);
        var next = list.indexOf(it) + 1;
        var place = it.territoryId();
        return usual.with("before", next < list.size() ? list.get(next).id() : LAST)
                .with("typePattern", it.typePattern())
                .with("minSeverity", it.minSeverity())
                .with("channel", it.channel())
                .with(
                        "territory",
                        place == null ? null : territories.require(place).code())
                .with("lead", it.lead())
                .with("note", it.note())
                .with("noteEn", it.noteEn());
    }

    private String effect(RoutingImpact impact) {
        return words.of(
                impact.capped() ? "catalogue.effect.capped" : "catalogue.effect", impact.looked(), impact.elsewhere());
    }
}
