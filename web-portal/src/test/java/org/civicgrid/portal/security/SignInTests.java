package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing in, staying in and going out, over HTTP. */
@PortalTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsTheSignInPage() {
        var page = mvc.get().uri("/sign-in").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("登录名");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
                        + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'");
        assertThat(page.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void leadsOnToThePageThatWasAskedFor() {
        var who = force.somebody(Role.GRID_WORKER);

        assertThat(mvc.get().uri("/worklist?light=red")).hasRedirectedUrl("/sign-in?next=%2Fworklist%3Flight%3Dred");
        assertThat(signIn(who.username(), ForceFixtures.PASSWORD, "/worklist?light=red"))
                .hasRedirectedUrl("/worklist?light=red");
        assertThat(signIn(who.username(), ForceFixtures.PASSWORD, "https://elsewhere.example/"))
                .hasRedirectedUrl("/");
        assertThat(signIn(who.username(), ForceFixtures.PASSWORD, "//elsewhere.example/"))
                .hasRedirectedUrl("/");
    }

    @Test
    void tellsNotWhetherNameOrPasswordIsWrong() {
        var who = force.somebody(Role.GRID_WORKER);

        assertThat(signIn(who.username(), "wrong", "/")).hasRedirectedUrl("/sign-in?refused=wrong");
        assertThat(signIn("nobody", "wrong", "/")).hasRedirectedUrl("/sign-in?refused=wrong");
        assertThat(signIn("no\u0000body", "wrong", "/")).hasRedirectedUrl("/sign-in?refused=wrong");
    }

    @Test
    void knowsThePersonInTheNextRequest() {
        var who = force.somebody(Role.GRID_WORKER);
        var session = Sessions.cookie(signIn(who.username(), ForceFixtures.PASSWORD, "/"));

        assertThat(mvc.get().uri("/api/v1/me").cookie(session))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.username", it -> assertThat(it).isEqualTo(who.username()))
                .hasPathSatisfying("$.acting.role", it -> assertThat(it).isEqualTo("GRID_WORKER"))
                .hasPathSatisfying(
                        "$.permissions",
                        it -> assertThat(it)
                                .asArray()
                                .containsExactly("case:act", "case:read", "case:report", "map:read"));
    }

    @Test
    void givesANewSessionIdAtSignInAndForgetsItAtSignOut() {
        var who = force.somebody(Role.GRID_WORKER);
        var first = Sessions.cookie(signIn(who.username(), ForceFixtures.PASSWORD, "/"));
        var again = Sessions.cookie(mvc.post()
                .uri("/sign-in")
                .cookie(first)
                .with(csrf())
                .param("username", who.username())
                .param("password", ForceFixtures.PASSWORD)
                .exchange());

        assertThat(again.getValue()).isNotEqualTo(first.getValue());
        assertThat(mvc.get().uri("/api/v1/me").cookie(first)).hasStatus(HttpStatus.UNAUTHORIZED);

        assertThat(mvc.post().uri("/sign-out").cookie(again).with(csrf())).hasRedirectedUrl("/sign-in?signed-out");
        assertThat(mvc.get().uri("/api/v1/me").cookie(again)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void writesSuccessAndFailureIntoTheAudit() {
        var who = force.somebody(Role.GRID_WORKER);
        signIn(who.username(), "wrong", "/");
        signIn(who.username(), ForceFixtures.PASSWORD, "/");

        assertThat(jdbc.sql("select act from audit_entry where subject = ? order by id")
                        .param(who.username())
                        .query(String.class)
                        .list())
                .containsExactly("account.sign-in-fail", "account.sign-in");
    }

    @Test
    void asksHtmxToReloadThePage() {
        assertThat(mvc.get().uri("/worklist").header("HX-Request", "true"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("HX-Refresh", "true");
    }

    @Test
    void answersProgramsWithProblems() {
        assertThat(mvc.get().uri("/api/v1/me").header("Accept-Language", "en"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentType("application/problem+json;charset=UTF-8")
                .bodyJson()
                .hasPathSatisfying("$.type", it -> assertThat(it).isEqualTo("urn:civicgrid:problem:unauthenticated"))
                .hasPathSatisfying("$.title", it -> assertThat(it).isEqualTo("Sign-in needed"));
    }

    private MvcTestResult signIn(String username, String password, String next) {
        return sessions.signIn(username, password, next);
    }
}
