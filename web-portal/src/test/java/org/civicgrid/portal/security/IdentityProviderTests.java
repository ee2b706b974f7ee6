package org.civicgrid.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oauth2Login;

import java.util.List;
import java.util.Map;
import org.civicgrid.governance.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** With an identity provider configured, it vouches for people; who they are and what they may is decided here. */
@SpringBootTest(
        properties = {
            "spring.security.oauth2.client.registration.gov.client-name=统一身份认证",
            "spring.security.oauth2.client.registration.gov.client-id=civicgrid",
            "spring.security.oauth2.client.registration.gov.client-secret=secret",
            "spring.security.oauth2.client.registration.gov.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.gov.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "spring.security.oauth2.client.registration.gov.scope=openid",
            "spring.security.oauth2.client.provider.gov.authorization-uri=https://id.example/authorize",
            "spring.security.oauth2.client.provider.gov.token-uri=https://id.example/token",
            "spring.security.oauth2.client.provider.gov.jwk-set-uri=https://id.example/keys",
            "spring.security.oauth2.client.provider.gov.user-name-attribute=sub"
        })
@AutoConfigureMockMvc
@Import(ForceFixtures.class)
class IdentityProviderTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ForceFixtures force;

    @Autowired
    private VouchedSignIn vouched;

    @Test
    void offersTheProviderBesideThePassword() {
        assertThat(mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("统一身份认证", "href=\"/oauth2/authorization/gov\"");
        assertThat(mvc.get()
                        .uri("/oauth2/authorization/gov")
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("https://id.example/authorize?response_type=code&client_id=civicgrid");
    }

    @Test
    void putsThePersonInTheProvidersPlace() throws Exception {
        var who = force.somebody(Role.GRID_WORKER);
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();

        vouched.onAuthenticationSuccess(request, response, vouchingFor(who.username()));

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        var stored = (SecurityContext)
                request.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(stored.getAuthentication())
                .isInstanceOfSatisfying(
                        PostAuthentication.class,
                        it -> assertThat(it.who().username()).isEqualTo(who.username()));
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsNobodyInWithoutAnAccount() throws Exception {
        var response = new MockHttpServletResponse();

        vouched.onAuthenticationSuccess(new MockHttpServletRequest(), response, vouchingFor("stranger"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?refused=wrong");
    }

    @Test
    void givesNoRightsForAProvidersWordAlone() {
        assertThat(mvc.get().uri("/api/v1/units").with(oauth2Login())).hasStatus(401);
    }

    private static OAuth2AuthenticationToken vouchingFor(String username) {
        var authorities = AuthorityUtils.createAuthorityList("OAUTH2_USER");
        var user = new DefaultOAuth2User(authorities, Map.of("sub", "1", "preferred_username", username), "sub");
        return new OAuth2AuthenticationToken(user, List.copyOf(authorities), "gov");
    }
}
