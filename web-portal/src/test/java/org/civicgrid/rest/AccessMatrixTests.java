package org.civicgrid.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.civicgrid.governance.access.Role;
import org.civicgrid.portal.security.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every route, asked by somebody of every role for what lies inside and outside his reach. What may be answered follows
 * from the route's {@code @PreAuthorize} and from the reach; whatever is answered, no name, number or code of a thing
 * outside stands in it.
 */
@PortalTest
class AccessMatrixTests {

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccessWorld world;

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
    void showsNothingBeyondTheReach(Role role) {
        var who = world.member(role);
        var byOperation = routes.all().stream().collect(Collectors.toMap(Route::operation, it -> it, (a, b) -> a));
        var softly = new SoftAssertions();
        for (var sample : Samples.all()) {
            var allowed = byOperation.get(sample.operation()).isFor(role);
            for (var spot : spots(who, sample)) {
                ask(softly, who, sample, spot, allowed);
            }
        }
        softly.assertAll();
    }

    /** Home, and whatever of the target's kind lies outside; a list names no spot and is asked for once. */
    private List<Spot> spots(Member who, Sample sample) {
        var target = sample.target();
        return sample.outside().isEmpty() || target == null
                ? List.of(AccessWorld.HOME)
                : AccessWorld.SPOTS.stream()
                        .filter(it -> it == AccessWorld.HOME || !visibility.shows(who.acting(), it, target))
                        .toList();
    }

    private void ask(SoftAssertions softly, Member who, Sample sample, Spot spot, boolean allowed) {
        var inside = sample.target() == null || visibility.shows(who.acting(), spot, sample.target());
        var request = new Request(
                spot.fill(sample.uri()), spot.fill(sample.body()).replace("{n}", "" + COUNT.incrementAndGet()));
        var answer = send(who, sample, request);
        var status = answer.getResponse().getStatus();
        var text = text(answer);
        var name = "%s asks %s %s: %s".formatted(who.role(), sample.method(), request, status);
        if (!allowed) {
            softly.assertThat(status).as(name).isEqualTo(403);
        } else {
            softly.assertThat(inside ? sample.inside() : sample.outside())
                    .as(name)
                    .contains(status);
        }
        if (sample.isForPrograms()) {
            softly.assertThat(description.statuses(sample.operation())).as(name).contains(status);
        }
        if (allowed && inside && sample.named()) {
            softly.assertThat(text).as(name).contains(spot.name(Objects.requireNonNull(sample.target())));
        }
        if (!sample.uri().contains("/audit")) { // the journal is about the whole platform and bound to no reach
            softly.assertThat(visibility.secrets(who.acting()))
                    .as(name)
                    .noneMatch(secret -> text.contains(secret) && !request.contains(secret));
        }
    }

    private MvcTestResult send(Member who, Sample sample, Request request) {
        var it = mvc.method(HttpMethod.valueOf(sample.method()))
                .uri(URI.create(
                        request.uri().replace("密案", "%E5%AF%86%E6%A1%88").replace("密署", "%E5%AF%86%E7%BD%B2")));
        if (sample.isForPrograms()) {
            it.header("Authorization", who.bearer());
        } else {
            it.cookie(who.session()).with(csrf());
        }
        if (!sample.method().equals("GET")) {
            it.header("If-Match", "\"99999\"");
        }
        if (request.body().equals("file")) {
            return it.multipart()
                    .file(new MockMultipartFile("file", "x.png", "image/png", AccessWorld.png()))
                    .exchange();
        }
        var json = request.body().startsWith("{");
        return it.contentType(json ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED)
                .content(request.body())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A request whose holes are filled. */
    private record Request(String uri, String body) {

        boolean contains(String text) {
            return uri.contains(text) || body.contains(text);
        }
    }
}
