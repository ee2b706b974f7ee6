package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server shows: cookies, the forgery token of the form, requests that no browser sends. */
@PortalTest
class RealServerTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private ForgeryTokens forgeryTokens;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void asInRealLife() {
        forgeryTokens.restore();
    }

    @Test
    void givesNobodyUnknownASession() throws Exception {
        get("/sign-in");
        get("/worklist");
        get("/api/v1/me");

        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactly("XSRF-TOKEN");
    }

    @Test
    void signsInThroughTheForm() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);
        var answer = signIn(who.username());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("SESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .doesNotContain("Secure"));
        assertThat(get("/api/v1/me").body()).contains(who.username());
    }

    @Test
    void refusesAWriteWithoutTheForgeryToken() throws Exception {
        signIn(force.somebody(Role.COMMUNITY_SECRETARY, Role.STREET_LEADER).username());

        var answer = browser.send(
                request("/api/v1/me/post")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"postId\":1}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:civicgrid:problem:csrf-token-needed");
    }

    @Test
    void opensStyleSheetsToEverybodyAndNothingElse() throws Exception {
        assertThat(get("/css/civicgrid.css").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        for (var path : List.of("/", "/worklist", "/v3/api-docs", "/actuator/env", "/account/post")) {
            assertThat(get(path).statusCode()).as(path).isIn(302, 401);
        }
    }

    private HttpResponse<String> signIn(String username) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return browser.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + encode(token.group(1)) + "&username=" + username
                                + "&password=" + encode(ForceFixtures.PASSWORD)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
