package vn.dondoc.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * An OpenID Connect provider of its own, with a login page: Spring Authorization Server. For some of its people it gives out tokens
 * that nobody should take.
 */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "dondoc";
    static final String SECRET = "BiMat-cua-phan-mem";
    static final String PASSWORD = "TapTrung@2026";

    static final String EXPIRED = "het.han";
    static final String FOR_ANOTHER = "phan.mem.khac";
    static final String FORGED = "gia.mao";
    static final String WITHOUT_CLAIM = "khong.ten";

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext();

    /** @param application at which the client is */
    void start(String application, List<String> people) {
        server.registerBean(TomcatServletWebServerFactory.class, () -> factory(port));
        server.registerBean(RegisteredClientRepository.class, () -> client(application));
        server.registerBean(UserDetailsService.class, () -> people(people));
        server.register(Server.class);
        server.refresh();
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        server.close();
    }

    private static TomcatServletWebServerFactory factory(int port) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port);
        factory.setAddress(InetAddress.getLoopbackAddress());
        // Filters answer everything here, but Tomcat runs none before an address without a servlet.
        factory.setRegisterDefaultServlet(true);
        // A cookie knows no port: both servers are the same host to a browser.
        factory.getSession().getCookie().setName("PROVIDER");
        return factory;
    }

    private static RegisteredClientRepository client(String application) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(application + "/login/oauth2/code/dondoc")
                .postLogoutRedirectUri(application + "/sign-in/ended")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build());
    }

    private static UserDetailsService people(List<String> names) {
        return new InMemoryUserDetailsManager(names.stream()
                .map(name -> User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("PERSON")
                        .build())
                .toList());
    }

    /** No component: it is this server's alone. */
    @EnableWebMvc
    @EnableWebSecurity
    static class Server {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
            OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, endpoints -> endpoints.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(
                            refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        SecurityFilterChain login(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return key("published");
        }

        /** Reads its own tokens at its userinfo. */
        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        /** Signs with the published key, and for one person with another one that bears its name. */
        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> published) {
            JwtEncoder honest = new NimbusJwtEncoder(published);
            JwtEncoder forger = new NimbusJwtEncoder(key("published"));
            return token -> (FORGED.equals(token.getClaims().getSubject()) ? forger : honest).encode(token);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
            return token -> {
                String person = token.getPrincipal().getName();
                if (!person.equals(WITHOUT_CLAIM)) {
                    token.getClaims().claim("preferred_username", person);
                }
                if (person.equals(FOR_ANOTHER)) {
                    token.getClaims().audience(List.of("another"));
                }
                if (person.equals(EXPIRED)) {
                    token.getClaims().claims(claims -> Arrays.asList("iat", "exp")
                            .forEach(time -> claims.computeIfPresent(
                                    time, (name, value) -> ((java.time.Instant) value).minus(Duration.ofDays(1)))));
                }
            };
        }

        private static JWKSource<SecurityContext> key(String id) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey(pair.getPrivate())
                        .keyID(id)
                        .build();
                return new ImmutableJWKSet<>(new JWKSet(key));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has RSA", e);
            }
        }
    }
}
