package fi.luukku.access;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Which addresses are open, and what is asked of the others. What a viewer may do behind the door, each verb decides. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {"/sign-in/**", "/invitation/**", "/setup/**", "/b/**", "/assets/**", "/hooks/**",
        "/health", "/error", "/favicon.ico", "/api/v1/openapi.json",
        // The demo's playground, which only the profile "demo" has: a visitor there is a customer, and customers don't sign in.
        "/demo/**",
        // These answer on the management port only, which listens on the machine itself.
        "/actuator/**"};

    // What is left to those who must take a second factor into use first.
    private static final String[] TO_ENROL = {"/account/second-factor/**", "/account/passkeys/**", "/account/confirmation", "/sign-out"};

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignedInRepository signedIn, ObjectProvider<HandlerExceptionResolver> resolvers) throws Exception {
        var doorkeeper = new Doorkeeper(resolvers);
        return http
            .securityContext(context -> context.securityContextRepository(signedIn))
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .csrf(SecurityConfiguration::forms)
            .addFilterBefore(new OwnSiteFilter(withoutCookies()), CsrfFilter.class)
            .headers(SecurityConfiguration::headers)
            .exceptionHandling(refusal -> refusal.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
            .authorizeHttpRequests(requests -> requests
                // The second pass over a request that was let in: streams that go on, and error pages.
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                .requestMatchers(OPEN).permitAll()
                .requestMatchers(TO_ENROL).authenticated()
                .anyRequest().access((who, _) -> new AuthorizationDecision(who.get() instanceof SignedIn one && !one.confined())))
            .build();
    }

    private static void forms(CsrfConfigurer<HttpSecurity> csrf) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("luukku_csrf");
        tokens.setHeaderName("X-CSRF-Token");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(withoutCookies());
    }

    // Nothing here is done on the strength of a cookie: tokens, providers' signatures and customers' links stand for themselves.
    private static RequestMatcher withoutCookies() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(SignedInRepository::isApi, path.matcher("/hooks/**"), path.matcher("/b/**"));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=(self), payment=(), usb=()"))
            .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin);
    }

    @Bean
    HttpFirewall firewall() {
        return new TextFirewall();
    }

    // Whole requests are timed; each filter's own time tells nobody anything and costs every page.
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    // Without it Spring Boot would make a user with a random password.
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new BadCredentialsException("Signing in goes through SignIn");
        };
    }
}
