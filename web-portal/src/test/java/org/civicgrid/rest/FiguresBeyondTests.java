package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.rest.Spot.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Not even a count tells of what lies beyond the reach: when a case is reported there, no answer changes. */
@PortalTest
class FiguresBeyondTests {

    @Autowired
    private AccessWorld world;

    @Autowired
    private Targets targets;

    @Autowired
    private Questions questions;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Routes routes;

    static List<Role> roles() {
        return AccessWorld.roles();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void stayAsTheyAreWhenACaseIsReportedBeyondTheReach(Role role) {
        var who = world.member(role);
        var before = answers(who);

        world.report(beyond(who), "外案");

        assertThat(before).isNotEmpty();
        assertThat(answers(who)).containsExactlyInAnyOrderEntriesOf(before);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GRID_WORKER", "MICRO_GRID_LEADER", "COMMUNITY_CLERK", "STREET_LEADER", "DISTRICT_DUTY_OFFICER"})
    void changeWhenOneIsReportedWithin(Role role) {
        var who = world.member(role);
        var before = answers(who);

        world.report(AccessWorld.HOME, "内案");

        assertThat(answers(who)).isNotEqualTo(before);
    }

    /** The first spot whose case is beyond the reach: the nearest. */
    private Spot beyond(Member who) {
        return AccessWorld.SPOTS.stream()
                .filter(spot -> !visibility.shows(who.acting(), spot, Kind.CASE))
                .findFirst()
                .orElseThrow();
    }

    /** Every list and figure of the REST face that the role may read, of all there is and of each place within the reach. */
    private Map<String, String> answers(Member who) {
        var answers = new TreeMap<String, String>();
        var byOperation = routes.byOperation();
        Samples.all().stream()
                .filter(it -> it.isForPrograms() && it.counts())
                .filter(it -> byOperation.get(it.operation()).isFor(who.role()))
                .forEach(sample -> targets.of(who, sample).stream()
                        .filter(Target::inside)
                        .map(it -> questions.ask(who, sample, it.spot()))
                        .forEach(it -> answers.put(it.request(), it.text())));
        return answers;
    }
}
