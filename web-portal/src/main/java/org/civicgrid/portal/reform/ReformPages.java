package org.civicgrid.portal.reform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.reform.Reform;
import org.civicgrid.governance.reform.ReformOffice;
import org.civicgrid.governance.reform.ReformPreview;
import org.civicgrid.governance.reform.ReformState;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.ReformStep;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryCode;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.form.Addresses;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.reform.ReformPage.Adding;
import org.civicgrid.portal.reform.ReformPage.Next;
import org.civicgrid.portal.reform.ReformPage.Step;
import org.civicgrid.portal.reform.ReformPage.Touched;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** Puts the pages of a boundary reform together. */
@Component
@RequiredArgsConstructor
class ReformPages {

    static final String PATH = "/reforms";

    private static final ReformPreview NOTHING = new ReformPreview(List.of(), Map.of(), List.of());
    private static final Set<ReformState> AHEAD =
            Set.of(ReformState.DRAFT, ReformState.SUBMITTED, ReformState.APPROVED);

    private final ReformOffice office;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final ReformForms forms;
    private final StepForms stepForms;
    private final Previews previews;
    private final ReformFacts facts;
    private final RegisterWords words;
    private final Formats formats;
    private final Clock clock;

    static String href(int id) {
        return PATH + "/" + id;
    }

    ReformEditPage draft(Sent sent) {
        var title = words.of("reform.new");
        return new ReformEditPage(title, trail(title), PATH, PATH, forms.draft(sent));
    }

    ReformEditPage edit(Reform it, Sent sent) {
        return new ReformEditPage(
                words.of("reform.edit.title", it.title()),
                trail(it.title()),
                href(it.id()) + "/edit",
                href(it.id()),
                forms.head(sent));
    }

    /**
     * A reform.
     *
     * @param step the step that is being added
     * @param decision what was refused of the other forms
     */
    ReformPage page(ActingPost by, int id, Sent step, Sent decision) {
        var it = office.find(by, id);
        var preview = AHEAD.contains(it.state()) && !it.steps().isEmpty() ? office.preview(by, id) : NOTHING;
        var planned = planned(by, it, preview);
        return new ReformPage(
                it.id(),
                it.version(),
                it.title(),
                facts.state(it),
                ReformFacts.tone(it),
                it.madeUp(),
                trail(it.title()),
                facts.of(it),
                steps(it, planned, preview),
                isDrafting(by, it) ? adding(by, it, planned, step) : null,
                preview == NOTHING ? null : previews.of(preview),
                List.copyOf(decision.faults().values()),
                next(by, it, preview, decision),
                it.state() == ReformState.APPLIED ? touched(by, it) : List.of());
    }

    /** The map as the steps of a reform leave it; of one that is over, as it was before. */
    PlannedMap planned(ActingPost by, Reform it) {
        return planned(by, it, it.steps().isEmpty() ? NOTHING : office.preview(by, it.steps()));
    }

    private PlannedMap planned(ActingPost by, Reform it, ReformPreview preview) {
        return new PlannedMap(territories, map.home(by), dayBefore(it), preview.changes());
    }

    private LocalDate dayBefore(Reform it) {
        return it.state() == ReformState.APPLIED ? it.effectiveOn().minusDays(1) : CalendarZone.today(clock);
    }

    private List<Crumb> trail(String here) {
        return List.of(new Crumb(words.of("menu.reforms"), PATH), Crumb.here(here));
    }

    private static boolean isDrafting(ActingPost by, Reform it) {
        return it.state() == ReformState.DRAFT && by.may(Permission.REFORM_DRAFT);
    }

    private List<Step> steps(Reform it, PlannedMap planned, ReformPreview preview) {
        return IntStream.range(0, it.steps().size())
                .mapToObj(n -> new Step(n + 1, stepForms.tell(it.steps().get(n), planned), previews.faults(preview, n)))
                .toList();
    }

    private Adding adding(ActingPost by, Reform it, PlannedMap planned, Sent sent) {
        var filled = sent.withDefault("version", it.version());
        var kind = Arrays.stream(StepKind.values())
                .filter(one -> one.name().equals(sent.text("kind")))
                .findFirst();
        if (kind.isEmpty() || sent.faults().containsKey("of") || sent.text("of") == null) {
            return new Adding(stepForms.asking(by, filled), null, null, null);
        }
        var of = planned.require("of", sent.text("of"));
        return new Adding(
                stepForms.asking(by, filled.refused(Map.of())),
                stepForms.filling(planned, kind.get(), of, filled),
                words.of("reform.adding." + kind.get(), words.of("reform.place", of.name(), of.reference())),
                kind.get() == StepKind.SPLIT ? drawnOn(of) : null);
    }

    /** Of a grid or what lies in it the outlines of the community are shown, since those below have no children. */
    private static String drawnOn(PlannedPlace of) {
        return of.code().substring(0, Math.min(of.code().length(), Level.COMMUNITY.getDigits()));
    }

    private Next next(ActingPost by, Reform it, ReformPreview preview, Sent sent) {
        var drafts = by.may(Permission.REFORM_DRAFT);
        var decides = by.may(Permission.REFORM_APPROVE);
        var own = it.drafterPersonId() == by.personId();
        var day = formats.date(it.effectiveOn());
        var come = !it.effectiveOn().isAfter(CalendarZone.today(clock));
        return switch (it.state()) {
            case DRAFT -> {
                var ready = !it.steps().isEmpty() && preview.faults().isEmpty();
                var lead = !drafts
                        ? "reform.next.drafting"
                        : it.steps().isEmpty()
                                ? "reform.next.steps"
                                : ready ? "reform.next.submit" : "reform.next.mend";
                yield new Next(words.of(lead), drafts && ready, drafts, drafts, null, null, null, "");
            }
            case SUBMITTED -> {
                var may = decides && !own;
                var lead = may
                        ? words.of("reform.next.decide")
                        : words.of(own && decides ? "reform.next.other" : "reform.next.waiting", deciders());
                yield new Next(
                        lead,
                        false,
                        false,
                        drafts,
                        may ? forms.decision("approve", false, sent) : null,
                        may ? forms.decision("send-back", true, sent) : null,
                        null,
                        come ? words.of("reform.approve.at-once") : words.of("reform.approve.on", day));
            }
            case APPROVED ->
                new Next(words.of("reform.next.approved", day), false, false, drafts, null, null, null, "");
            case APPLIED ->
                new Next(
                        words.of("reform.next.applied", day),
                        false,
                        false,
                        false,
                        null,
                        null,
                        decides ? forms.decision("undo", true, sent) : null,
                        words.of("reform.undo.effect"));
            case UNDONE -> new Next(words.of("reform.next.undone"), false, false, false, null, null, null, "");
            case WITHDRAWN -> new Next(words.of("reform.next.withdrawn"), false, false, false, null, null, null, "");
        };
    }

    /** The roles that may decide. */
    private String deciders() {
        return words.join(Arrays.stream(Role.values())
                .filter(role -> role.may(Permission.REFORM_APPROVE))
                .map(role -> words.of("force.role." + role)));
    }

    /** Of what the steps name, and what was cut out of that, the highest level. */
    private List<Touched> touched(ActingPost by, Reform it) {
        var all = new TreeMap<String, Territory>();
        it.steps().stream()
                .flatMap(step -> named(step).stream())
                .distinct()
                .flatMap(code -> then(code, it))
                .forEach(now -> {
                    all.put(now.code().digits(), now);
                    territories.cutFrom(now).stream()
                            .filter(part -> part.validity().from().equals(it.effectiveOn()))
                            .forEach(part -> all.put(part.code().digits(), part));
                });
        var highest = all.values().stream().map(Territory::level).min(Comparator.naturalOrder());
        return map
                .among(
                        by,
                        all.values().stream()
                                .filter(place -> place.level() == highest.orElseThrow())
                                .toList())
                .stream()
                .map(place -> touched(by, place))
                .toList();
    }

    /** What had a code before the reform, as it is now; nothing of a micro-grid. */
    private Stream<Territory> then(String code, Reform it) {
        return Level.ofDigits(code.length()).isEmpty() || code.startsWith(ReformStep.MICRO_GRID)
                ? Stream.empty()
                : territories.on(new TerritoryCode(code), dayBefore(it)).stream()
                        .map(was -> territories.require(was.id()));
    }

    private static List<String> named(ReformStep step) {
        var other =
                switch (StepKind.of(step)) {
                    case MERGE -> ((ReformStep.Merge) step).into();
                    case MOVE -> ((ReformStep.Move) step).to();
                    case RETIRE -> ((ReformStep.Retire) step).successor();
                    case SPLIT, RENAME -> null;
                };
        return Stream.of(step.of(), other).filter(Objects::nonNull).toList();
    }

    private Touched touched(ActingPost by, Territory it) {
        var counted = by.may(Permission.STATISTICS_READ) && it.level() != Level.COMPOUND;
        var code = it.code().digits();
        return new Touched(
                it.name(),
                "/territories/" + code,
                counted ? "/dashboard?territory=" + code + "&map=as-was" : null,
                counted && it.validity().to() == null ? Addresses.of("/dashboard", Map.of("territory", code)) : null);
    }
}
