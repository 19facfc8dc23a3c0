package vn.dondoc.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * The sign-in at an OpenID Connect provider: Spring Security leads there and checks what comes back (code with PKCE, state, nonce,
 * signature, issuer, audience, time); what follows is the web apps' session. It stands before its own two addresses and no other.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dondoc.sign-in.oidc.issuer")
@EnableWebSecurity
class ProviderSignIn {

    /** Asks for the password again, whoever the provider still knows in this browser. */
    static final String AGAIN = "again";

    private static final String[] ADDRESSES = {"/oauth2/*", "/login/oauth2/*"};
    private static final int BEFORE_OUR_FILTERS = -100;

    /** The provider's description is fetched when it is first needed: it may be down while this application starts. */
    @Bean
    ClientRegistrationRepository provider(SignInSettings settings) {
        OidcSettings oidc = Objects.requireNonNull(settings.oidc());
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(oidc)));
    }

    private static ClientRegistration registration(OidcSettings oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(SignIn.PROVIDER)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope(oidc.scopes())
                .build();
    }

    @Bean
    SecurityFilterChain providerSignInFilters(
            HttpSecurity http, ClientRegistrationRepository provider, SignedIn signedIn, NotSignedIn notSignedIn)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .oauth2Login(login -> login.loginPage(SignInController.PAGE)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(begin -> begin.authorizationRequestResolver(resolver(provider)))
                        .successHandler(signedIn)
                        .failureHandler(notSignedIn)
                        .withObjectPostProcessor(beginFails(notSignedIn)))
                .build();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean providerSignInRegistration() {
        DelegatingFilterProxyRegistrationBean registration =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.addUrlPatterns(ADDRESSES);
        registration.setOrder(BEFORE_OUR_FILTERS);
        return registration;
    }

    private static OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository provider) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return remembering(request, resolver.resolve(request));
            }

            @Override
            public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return remembering(request, resolver.resolve(request, registration));
            }
        };
    }

    private static OAuth2AuthorizationRequest remembering(
            HttpServletRequest request, OAuth2AuthorizationRequest begun) {
        if (begun == null) {
            return begun;
        }
        request.getSession().setAttribute(SignedIn.WANTED, ReturnAddress.of(request.getParameter("return")));
        return request.getParameter(AGAIN) == null
                ? begun
                : OAuth2AuthorizationRequest.from(begun)
                        .additionalParameters(more -> more.put("prompt", "login"))
                        .build();
    }

    /** The filter that leads to the provider answers on its own, in English, where it does not find it. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> beginFails(NotSignedIn notSignedIn) {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(notSignedIn);
                return filter;
            }
        };
    }
}
