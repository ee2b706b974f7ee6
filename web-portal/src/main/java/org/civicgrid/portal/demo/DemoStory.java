package org.civicgrid.portal.demo;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.civicgrid.governance.casework.Action;
import org.civicgrid.governance.casework.CaseType;
import org.civicgrid.portal.founding.RealFacts;

/**
 * How a case of the demo goes on after its report.
 *
 * @param share how often, among all stories
 * @param age how old such a case is at most: one whose story breaks off is young, for the user of the demo to go on with
 */
record DemoStory(int share, Duration age, List<Step> steps) {

    private static final Duration PAST = Duration.ofDays(24);

    /**
     * One act.
     *
     * @param pause working time since the act before
     */
    record Step(Action action, Duration pause) {

        private static Step of(String text) {
            var words = text.strip().split(" ");
            return new Step(
                    Action.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                    Duration.ofMinutes(Long.parseLong(words[1])));
        }
    }

    /** The stories of {@code demo/stories.csv}; the first one fits every case. */
    static List<DemoStory> read() {
        return RealFacts.rows("/demo/stories.csv").stream()
                .map(row -> new DemoStory(
                        Integer.parseInt(row.get("share")),
                        age(row.get("within_hours")),
                        Arrays.stream(row.get("acts").split(";"))
                                .filter(act -> !act.isBlank())
                                .map(Step::of)
                                .toList()))
                .toList();
    }

    private static Duration age(String hours) {
        return hours.isEmpty() ? PAST : Duration.ofHours(Long.parseLong(hours));
    }

    /** One of the stories that a case of this type can have. */
    static DemoStory of(List<DemoStory> stories, CaseType type, Random random) {
        var fitting = stories.stream().filter(story -> story.fits(type)).toList();
        var left = random.nextInt(fitting.stream().mapToInt(DemoStory::share).sum());
        for (var story : fitting) {
            left -= story.share;
            if (left < 0) {
                return story;
            }
        }
        return fitting.get(0);
    }

    private boolean fits(CaseType type) {
        return type.onTheSpot() || steps.isEmpty() || steps.get(0).action() != Action.HANDLE_ON_THE_SPOT;
    }
}
