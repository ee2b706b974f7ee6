package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Base64;
import org.civicgrid.governance.access.Role;
import org.civicgrid.governance.account.AccountAdministration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Programs act by token, each through the one post for which it was made. */
@PortalTest
class TokenTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void actsThroughItsOwnPostWhateverTheSessionDoes() throws Exception {
        var who = force.somebody(Role.COMMUNITY_SECRETARY, Role.STREET_LEADER);
        var session = sessions.of(who);
        var token = token(session);

        mvc.put()
                .uri("/api/v1/me/post")
                .cookie(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"postId\":" + who.posts().get(1).id() + "}")
                .exchange();

        assertThat(me(token))
                .bodyJson()
                .hasPathSatisfying("$.acting.role", it -> assertThat(it).isEqualTo("COMMUNITY_SECRETARY"))
                .hasPathSatisfying("$.posts", it -> assertThat(it).asArray().hasSize(1))
                .hasPathSatisfying("$.means", it -> assertThat(it).isEqualTo("TOKEN"));
    }

    @Test
    void neitherSwitchesPostsNorMakesOrRevokesTokens() throws Exception {
        var who = force.somebody(Role.COMMUNITY_SECRETARY, Role.STREET_LEADER);
        var token = token(sessions.of(who));

        assertThat(mvc.put()
                        .uri("/api/v1/me/post")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"postId\":" + who.posts().get(1).id() + "}"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("session-needed");
        assertThat(mvc.post()
                        .uri("/api/v1/me/tokens")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"more\"}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void beginsNoSession() throws Exception {
        var token = token(sessions.of(force.somebody(Role.GRID_WORKER)));

        assertThat(me(token).getResponse().getCookies()).isEmpty();
    }

    @Test
    void countsNothingBesideAWrongToken() throws Exception {
        var session = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(mvc.get().uri("/api/v1/me").cookie(session).header("Authorization", "Bearer cgt_wrong"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void stopsWhenRevokedExpiredOrItsAccountIsDisabled() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);
        var session = sessions.of(who);
        var revoked = token(session);
        var id = jdbc.sql("select max(id) from access_token where account_id = ?")
                .param(who.accountId())
                .query(Long.class)
                .single();
        assertThat(mvc.delete().uri("/api/v1/me/tokens/" + id).cookie(session).with(csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(me(revoked)).hasStatus(HttpStatus.UNAUTHORIZED);

        var expired = token(session);
        jdbc.sql("update access_token set created_at = now() - interval '2 day', expires_at = now() - interval '1 day'"
                        + " where account_id = ?")
                .param(who.accountId())
                .update();
        assertThat(me(expired)).hasStatus(HttpStatus.UNAUTHORIZED);

        var token = token(session);
        assertThat(me(token)).hasStatusOk();
        administration.disable(force.somebody(Role.SECURITY_ADMINISTRATOR).acting(), who.accountId(), "离职");
        assertThat(me(token)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void keepsOnlyAHashOfIt() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);
        var token = token(sessions.of(who));

        assertThat(jdbc.sql("select token_hash from access_token where account_id = ?")
                        .param(who.accountId())
                        .query(String.class)
                        .list())
                .singleElement()
                .isNotEqualTo(token);
        assertThat(mvc.get().uri("/api/v1/me/tokens").cookie(sessions.of(who)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(token);
    }

    @Test
    void namesWhatIsWrongWithAWish() {
        var session = sessions.of(force.somebody(Role.GRID_WORKER));

        assertThat(mvc.post()
                        .uri("/api/v1/me/tokens")
                        .cookie(session)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"for the map\",\"days\":4000}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .hasPathSatisfying("$.errors[0].field", it -> assertThat(it).isEqualTo("days"))
                .hasPathSatisfying("$.errors[0].code", it -> assertThat(it).isEqualTo("out-of-range"))
                .hasPathSatisfying("$.errors[0].message", it -> assertThat(it).isEqualTo("“4000”须在 1 到 366 之间"));
    }

    @Test
    void issuesShortLivedTokensForClientCredentials() throws Exception {
        var client = client(sessions.of(force.somebody(Role.STREET_LEADER)));
        String id = JsonPath.read(client, "$.clientId");
        String secret = JsonPath.read(client, "$.clientSecret");

        var answer = mvc.post()
                .uri("/oauth2/token")
                .header("Authorization", basic(id, secret))
                .param("grant_type", "client_credentials")
                .exchange();

        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var body = answer.getResponse().getContentAsString();
        assertThat(JsonPath.<Integer>read(body, "$.expires_in")).isEqualTo(3600);
        assertThat(JsonPath.<String>read(body, "$.token_type")).isEqualTo("Bearer");
        assertThat(me(JsonPath.read(body, "$.access_token")))
                .bodyJson()
                .hasPathSatisfying("$.acting.role", it -> assertThat(it).isEqualTo("STREET_LEADER"));
        assertThat(mvc.post()
                        .uri("/oauth2/token")
                        .param("grant_type", "client_credentials")
                        .param("client_id", id)
                        .param("client_secret", secret))
                .hasStatusOk();
    }

    @Test
    void refusesAsTheRfcSays() throws Exception {
        var client = client(sessions.of(force.somebody(Role.STREET_LEADER)));
        String id = JsonPath.read(client, "$.clientId");

        assertThat(mvc.post()
                        .uri("/oauth2/token")
                        .header("Authorization", basic(id, "wrong"))
                        .param("grant_type", "client_credentials"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader("WWW-Authenticate", "Basic realm=\"civicgrid\", charset=\"UTF-8\"")
                .bodyJson()
                .isLenientlyEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(mvc.post().uri("/oauth2/token").param("grant_type", "password"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("unsupported_grant_type");
        assertThat(mvc.post().uri("/oauth2/token")).bodyText().contains("invalid_request");
        assertThat(mvc.post()
                        .uri("/oauth2/token?client_secret=x")
                        .param("grant_type", "client_credentials")
                        .param("client_id", id))
                .bodyText()
                .contains("invalid_request");
    }

    private String token(Cookie session) throws UnsupportedEncodingException {
        return JsonPath.read(made(session, "/api/v1/me/tokens"), "$.token");
    }

    private String client(Cookie session) throws UnsupportedEncodingException {
        return made(session, "/api/v1/me/clients");
    }

    private String made(Cookie session, String path) throws UnsupportedEncodingException {
        var answer = mvc.post()
                .uri(path)
                .cookie(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"nightly figures\"}")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult me(String token) {
        return mvc.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes());
    }
}
