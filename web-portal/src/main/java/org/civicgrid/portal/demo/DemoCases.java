package org.civicgrid.portal.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.attachment.Attachments;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.ActionInput;
import org.civicgrid.governance.casework.CaseDesk;
import org.civicgrid.governance.casework.CaseNumber;
import org.civicgrid.governance.casework.CaseProcess;
import org.civicgrid.governance.casework.CaseReader;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseReasons;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Input;
import org.civicgrid.governance.casework.Outcome;
import org.civicgrid.governance.casework.Routing;
import org.civicgrid.governance.casework.Transition;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.governance.worktime.WorkingCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives the demo district its past weeks: cases that came in, went through the desk and are where they would be by now.
 * Every act is done by a post that may do it, through {@link CaseDesk} like any other; only the clock shows its day.
 */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoCases {

    static final String STREET_OF_THE_ACCOUNTS = "510108002";
    static final String COMMUNITY_OF_THE_ACCOUNTS = "510108002005";

    private final DemoClock clock;
    private final DemoCast cast;
    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseTypeCatalogue types;
    private final CaseReasons reasons;
    private final Routing routing;
    private final Attachments attachments;
    private final TerritoryRegistry territories;
    private final WorkingCalendars calendars;

    /** Tells the past of so many cases, act by act in the order of time. */
    void load(long seed, int number) {
        var now = clock.instant();
        var queue = new PriorityQueue<Running>(Comparator.comparing(Running::next));
        queue.addAll(plan(new Random(seed), number, now));
        while (!queue.isEmpty() && queue.peek().next().isBefore(now)) {
            var running = queue.remove();
            clock.at(running.next(), () -> goOn(running)).ifPresent(queue::add);
        }
    }

    private List<Running> plan(Random random, int number, Instant now) {
        var matters = DemoMatter.read();
        var stories = DemoStory.read();
        var places = places();
        var running = new ArrayList<Running>();
        for (int i = 0; i < number; i++) {
            var matter = matters.get(random.nextInt(matters.size()));
            var story = DemoStory.of(stories, types.inForce(matter.typeCode()).orElseThrow(), random);
            var age =
                    Duration.ofMinutes((long) (random.nextDouble() * story.age().toMinutes()));
            running.add(new Running(
                    matter,
                    story,
                    places.get(random.nextInt(places.size())),
                    working(now.minus(age), Duration.ofMinutes(1)),
                    0.6 + random.nextDouble(),
                    i,
                    0,
                    null));
        }
        return running;
    }

    /** Compounds where cases happen: the closer to the demo accounts, the more often. */
    private List<Territory> places() {
        return territories.districts().stream()
                .flatMap(this::below)
                .flatMap(this::below)
                .flatMap(this::below)
                .flatMap(this::below)
                .flatMap(it -> Stream.generate(() -> it).limit(weight(it.code().digits())))
                .toList();
    }

    private Stream<Territory> below(Territory place) {
        return territories.children(place).stream();
    }

    private static long weight(String code) {
        if (code.startsWith(COMMUNITY_OF_THE_ACCOUNTS)) {
            return 24;
        }
        return code.startsWith(STREET_OF_THE_ACCOUNTS) ? 8 : 1;
    }

    /** Does the next act of a case; empty when its story ends. */
    private Optional<Running> goOn(Running it) {
        if (it.number() == null) {
            return it.after(report(it), this::working);
        }
        var file = reader.file(cast.district(), it.number());
        var action = it.step().action();
        var done = CaseProcess.table().stream()
                .filter(row -> row.action() == action)
                .flatMap(row -> row.by().stream().flatMap(relation -> cast.as(relation, file.state()).stream()))
                .filter(by -> desk.possible(by, it.number()).stream().anyMatch(row -> row.action() == action))
                .findFirst();
        done.ifPresent(by -> desk.act(by, it.number(), action, input(by, it, file), null));
        return done.flatMap(by -> it.after(it.number(), this::working));
    }

    private CaseNumber report(Running it) {
        var matter = it.matter();
        var place = it.place();
        var by = cast.reporter(matter.channel(), place);
        var photos = matter.channel() == Channel.HOTLINE ? List.<UUID>of() : photo(by, DemoPhoto.BEFORE);
        return desk.report(by, matter.report(place, it.index(), photos), null).number();
    }

    private ActionInput input(ActingPost by, Running it, CaseFile file) {
        var action = it.step().action();
        var asked = asked(action);
        var ends = asked.stream().anyMatch(row -> row.needsProof(file.type()));
        return ActionInput.saying(it.matter().words(action))
                .withReasonCode(asks(asked, Input.REASON) ? reason(action) : null)
                .withUnit(asks(asked, Input.UNIT) && action != Action.RETURN ? lead(file) : null)
                .withUntil(asks(asked, Input.UNTIL) ? working(clock.instant(), Duration.ofHours(21)) : null)
                .withWorkingDays(asks(asked, Input.WORKING_DAYS) ? 2 : null)
                .withOutcome(asks(asked, Input.OUTCOME) ? Outcome.SOLVED : null)
                .withRating(asks(asked, Input.RATING) ? 3 + it.index() % 3 : null)
                .withAttachmentIds(ends ? photo(by, DemoPhoto.AFTER) : List.of())
                .withPublicText(true);
    }

    private static List<Transition> asked(Action action) {
        return CaseProcess.table().stream()
                .filter(row -> row.action() == action)
                .toList();
    }

    private static boolean asks(List<Transition> rows, Input input) {
        return rows.stream().anyMatch(row -> row.requires().contains(input));
    }

    private @Nullable String reason(Action action) {
        return reasons.of(action).stream()
                .filter(it -> !it.needsEvidence() && !it.needsProposedUnit())
                .findFirst()
                .map(CaseReasons.Reason::code)
                .orElse(null);
    }

    private String lead(CaseFile file) {
        var it = file.state();
        return routing.propose(file.type(), it.getSeverity(), it.getChannel(), it.getJurisdiction())
                .unit()
                .code();
    }

    private List<UUID> photo(ActingPost by, DemoPhoto photo) {
        return List.of(attachments.store(by, photo.fileName(), photo.content()).id());
    }

    private Instant working(Instant from, Duration time) {
        return calendars.current().plus(from, time);
    }

    /**
     * A case under way.
     *
     * @param next when its next act is due
     * @param pace what every wait is multiplied by
     * @param index of the case among all
     * @param done acts after the report
     * @param number null before the report
     */
    private record Running(
            DemoMatter matter,
            DemoStory story,
            Territory place,
            Instant next,
            double pace,
            int index,
            int done,
            @Nullable CaseNumber number) {

        DemoStory.Step step() {
            return story.steps().get(done - 1);
        }

        Optional<Running> after(CaseNumber its, BiFunction<Instant, Duration, Instant> working) {
            if (done == story.steps().size()) {
                return Optional.empty();
            }
            var wait =
                    Duration.ofSeconds((long) (story.steps().get(done).pause().toSeconds() * pace));
            return Optional.of(new Running(
                    matter,
                    story,
                    place,
                    working.apply(next, wait),
                    pace,
                    index,
                    done + 1,
                    Objects.requireNonNull(its)));
        }
    }
}
