package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.civicgrid.rest.Questions.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every route, asked by somebody of every role for everything that lies inside and outside his reach, on every level of the
 * map. What may be answered follows from the route's {@code @PreAuthorize} and from the reach: inside it shows what was
 * asked for; whatever is answered, no name, number or code of a thing outside stands in it.
 */
@PortalTest
class AccessMatrixTests {

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

    @Autowired
    private ApiDescription description;

    static List<Role> roles() {
        return AccessWorld.roles();
    }

    @Test
    void everyRouteHasASampleAndEverySampleARoute() {
        var served = routes.all().stream()
                .filter(route -> !route.isOpenToEverybody())
                .map(Route::operation)
                .collect(Collectors.toSet());

        assertThat(Samples.all().stream().map(Sample::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void showsWhatLiesWithinTheReachAndNothingBeyond(Role role) {
        var who = world.member(role);
        var byOperation = routes.byOperation();
        var softly = new SoftAssertions();
        for (var sample : Samples.all()) {
            var allowed = byOperation.get(sample.operation()).isFor(role);
            for (var target : allowed ? targets.of(who, sample) : targets.any(who, sample)) {
                var answer = questions.ask(who, sample, target.spot());
                judge(softly, sample, target, answer, allowed ? sample.answers(target.inside()) : Set.of(403));
                tellsNothing(softly, who, sample, target, answer);
            }
        }
        softly.assertAll();
    }

    private void judge(SoftAssertions softly, Sample sample, Target target, Answer answer, Set<Integer> expected) {
        softly.assertThat(answer.status()).as(answer.toString()).isIn(expected);
        if (sample.isForPrograms()) {
            softly.assertThat(description.statuses(sample.operation()))
                    .as(answer.toString())
                    .contains(answer.status());
        }
        if (answer.status() == 200 && target.inside()) {
            softly.assertThat(target.names()).as(answer.toString()).allMatch(answer.text()::contains);
        }
    }

    private void tellsNothing(SoftAssertions softly, Member who, Sample sample, Target target, Answer answer) {
        if (!sample.isUnbound()) {
            softly.assertThat(visibility.secrets(who.acting()))
                    .as(answer.toString())
                    .noneMatch(it -> answer.tells(it)
                            && !(target.inside() && target.names().contains(it)));
        }
    }
}
