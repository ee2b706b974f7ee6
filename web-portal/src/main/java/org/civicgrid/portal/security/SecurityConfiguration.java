package org.civicgrid.portal.security;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.account.AccountStanding;
import org.civicgrid.governance.account.TokenGate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which request passes which gate: style sheets need nobody, programs come with a token, everybody else with a session.
 * Nobody unknown gets a session: the CSRF token lives in a cookie and the page asked for in the address.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@RequiredArgsConstructor
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
    private static final String PERMISSIONS_POLICY = "geolocation=(self), camera=(self), microphone=(), payment=()";
    private static final Duration HSTS = Duration.ofDays(365);
    private static final String JOBS = "job:manage";

    private final SignInNeeded signInNeeded;
    private final Denied denied;
    private final AccountStanding standing;

    @Bean
    @Order(1)
    SecurityFilterChain assetsChain(HttpSecurity http) {
        http.securityMatcher("/webjars/**", "/css/**", "/js/**", "/icons/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable);
        return withoutSession(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain programsChain(HttpSecurity http, TokenGate gate) {
        http.securityMatcher(request -> Paths.isForPrograms(request) && BearerTokenFilter.hasToken(request))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new BearerTokenFilter(gate), AuthorizationFilter.class)
                .addFilterBefore(new AccountGate(standing), AuthorizationFilter.class);
        return withoutSession(http);
    }

    @Bean
    @Order(3)
    SecurityFilterChain clientCredentialsChain(HttpSecurity http) {
        http.securityMatcher("/oauth2/token")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return withoutSession(http);
    }

    @Bean
    @Order(4)
    SecurityFilterChain peopleChain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            SignInSuccess success,
            SignInFailure failure,
            VouchedSignIn vouched,
            ObjectProvider<ClientRegistrationRepository> providers) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Paths.SIGN_IN, "/guide", "/actuator/health/**", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(JOBS)
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage(Paths.SIGN_IN).successHandler(success).failureHandler(failure))
                .logout(out -> out.logoutUrl(Paths.SIGN_OUT).logoutSuccessUrl(Paths.SIGN_IN + "?signed-out"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(new CsrfTokens()))
                .addFilterBefore(new AccountGate(standing), AuthorizationFilter.class);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login ->
                    login.loginPage(Paths.SIGN_IN).successHandler(vouched).failureHandler(failure));
        }
        return answering(http).build();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    private SecurityFilterChain withoutSession(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return answering(http).build();
    }

    private HttpSecurity answering(HttpSecurity http) {
        return http.exceptionHandling(refused ->
                        refused.authenticationEntryPoint(signInNeeded).accessDeniedHandler(denied))
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .httpStrictTransportSecurity(hsts -> hsts.maxAgeInSeconds(HSTS.toSeconds()));
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
