package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signs in for a test and hands out the session's cookie. */
@TestComponent
@RequiredArgsConstructor
public class Sessions {

    private final MockMvcTester mvc;

    MvcTestResult signIn(String username, String password, String next) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .header("User-Agent", "Tester 1.0")
                .param("username", username)
                .param("password", password)
                .param("next", next)
                .exchange();
    }

    public Cookie of(ForceFixtures.Someone who) {
        var answer = signIn(who.username(), ForceFixtures.PASSWORD, "/");
        assertThat(answer).hasStatus(302);
        return cookie(answer);
    }

    /** The session that the answer begins or continues under a new id. */
    static Cookie cookie(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }
}
