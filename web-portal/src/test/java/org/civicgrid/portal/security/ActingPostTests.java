package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One post at a time, chosen openly. */
@PortalTest
class ActingPostTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void asksWhoHoldsSeveralPostsToChooseOne() {
        var who = force.somebody(Role.COMMUNITY_SECRETARY, Role.STREET_LEADER);

        assertThat(sessions.signIn(who.username(), ForceFixtures.PASSWORD, "/worklist"))
                .hasRedirectedUrl("/account/post?next=%2Fworklist");
        assertThat(mvc.get().uri("/account/post").cookie(sessions.of(who)))
                .hasStatusOk()
                .bodyText()
                .contains("COMMUNITY_SECRETARY", "STREET_LEADER");
    }

    @Test
    void rotatesTheSessionAndReplacesTheRightsAtASwitch() {
        var who = force.somebody(Role.COMMUNITY_SECRETARY, Role.STREET_LEADER);
        var session = sessions.of(who);
        var other = who.posts().get(1).id();

        var answer = mvc.post()
                .uri("/account/post")
                .cookie(session)
                .with(csrf())
                .param("postId", String.valueOf(other))
                .param("next", "/worklist")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/worklist");
        var rotated = Sessions.cookie(answer);
        assertThat(rotated.getValue()).isNotEqualTo(session.getValue());
        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/v1/me").cookie(rotated))
                .bodyJson()
                .hasPathSatisfying("$.acting.role", it -> assertThat(it).isEqualTo("STREET_LEADER"))
                .hasPathSatisfying("$.acting.territory", it -> assertThat(it).isEqualTo(ForceFixtures.STREET));
    }

    @Test
    void offersThePostChosenLastFirst() {
        var who = force.somebody(Role.COMMUNITY_SECRETARY, Role.STREET_LEADER);
        switchTo(sessions.of(who), who.posts().get(1).id());

        assertThat(mvc.get().uri("/api/v1/me").cookie(sessions.of(who)))
                .bodyJson()
                .hasPathSatisfying("$.acting.role", it -> assertThat(it).isEqualTo("STREET_LEADER"));
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and act = 'account.switch-post'")
                        .param(who.username())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesAPostThatIsHeldByAnother() {
        var who = force.somebody(Role.GRID_WORKER);
        var other = force.somebody(Role.DISTRICT_LEADER);

        assertThat(switchTo(sessions.of(who), other.posts().get(0).id()))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .hasPathSatisfying("$.type", it -> assertThat(it).isEqualTo("urn:civicgrid:problem:post-not-found"));
    }

    @Test
    void endsTheSessionWithThePost() {
        var who = force.somebody(Role.GRID_WORKER);
        var session = sessions.of(who);
        jdbc.sql("update appointment set valid_to = current_date - 1 where person_id = ?")
                .param(who.person().id())
                .update();

        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(sessions.signIn(who.username(), ForceFixtures.PASSWORD, "/"))
                .hasRedirectedUrl("/sign-in?refused=no-post");
    }

    @Test
    void anEndedAppointmentClosesARunningSessionWithinFiveSeconds() throws InterruptedException {
        var who = force.somebody(Role.GRID_WORKER);
        var session = sessions.of(who);
        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatusOk();

        jdbc.sql("update appointment set valid_to = current_date - 1 where person_id = ?")
                .param(who.person().id())
                .update();
        Thread.sleep(4_900);

        assertThat(mvc.get().uri("/api/v1/me").cookie(session)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/worklist").cookie(session)).hasStatus3xxRedirection();
    }

    @Test
    void opensNothingButThePasswordToANewcomer() {
        var who = force.newcomer(Role.GRID_WORKER);
        var session = sessions.of(who);

        assertThat(mvc.get().uri("/").cookie(session)).hasRedirectedUrl("/account/password");
        assertThat(mvc.get().uri("/account/tokens").cookie(session)).hasRedirectedUrl("/account/password");
        assertThat(mvc.get().uri("/api/v1/me").cookie(session))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyJson()
                .hasPathSatisfying(
                        "$.type", it -> assertThat(it).isEqualTo("urn:civicgrid:problem:password-change-needed"));
        assertThat(mvc.get().uri("/account/password").cookie(session)).hasStatusOk();

        var changed = change(session, ForceFixtures.PASSWORD, "Other-2027", "Other-2027");

        assertThat(changed).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/api/v1/me").cookie(Sessions.cookie(changed))).hasStatusOk();
        assertThat(sessions.signIn(who.username(), ForceFixtures.PASSWORD, "/"))
                .hasRedirectedUrl("/sign-in?refused=wrong");
    }

    @Test
    void saysWhatIsWrongWithANewPassword() {
        var who = force.somebody(Role.GRID_WORKER);
        var session = sessions.of(who);

        assertThat(change(session, ForceFixtures.PASSWORD, "short", "short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("密码少于 8 个字符", "密码种类太少");
        assertThat(change(session, "wrong", "Other-2027", "Other-2027"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("原密码不正确");
        assertThat(change(session, ForceFixtures.PASSWORD, "Other-2027", "Other-2028"))
                .bodyText()
                .contains("两次输入的新密码不一致");
        assertThat(change(
                        session,
                        ForceFixtures.PASSWORD,
                        "My " + who.username() + " 2027",
                        "My " + who.username() + " 2027"))
                .bodyText()
                .contains("密码含有登录名");
    }

    @Test
    void listsOnesSessionsAndEndsThem() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);
        var here = sessions.of(who);
        var there = sessions.of(who);
        var page = mvc.get().uri("/account/sessions").cookie(here).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Tester 1.0", "127.0.0.1", "当前", "GRID_WORKER");

        var handle = java.util.regex.Pattern.compile("/account/sessions/([0-9a-f-]{36})/end")
                .matcher(page.getResponse().getContentAsString())
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(handle).hasSize(1);
        mvc.post()
                .uri("/account/sessions/" + handle.get(0) + "/end")
                .cookie(here)
                .with(csrf())
                .exchange();

        assertThat(mvc.get().uri("/api/v1/me").cookie(there)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/v1/me").cookie(here)).hasStatusOk();
    }

    @Test
    void endsTheOtherSessionsWithANewPassword() {
        var who = force.somebody(Role.GRID_WORKER);
        var here = sessions.of(who);
        var there = sessions.of(who);

        var changed = change(here, ForceFixtures.PASSWORD, "Other-2027", "Other-2027");

        assertThat(mvc.get().uri("/api/v1/me").cookie(there)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/v1/me").cookie(Sessions.cookie(changed))).hasStatusOk();
    }

    private MvcTestResult switchTo(Cookie session, int postId) {
        return mvc.put()
                .uri("/api/v1/me/post")
                .cookie(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"postId\":" + postId + "}")
                .exchange();
    }

    private MvcTestResult change(Cookie session, String current, String next, String repeated) {
        return mvc.post()
                .uri("/account/password")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("next", next)
                .param("repeated", repeated)
                .exchange();
    }
}
