package vn.dondoc.signin;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the provider's session too: the next person at the same computer would come in without a password. */
@Component
@ConditionalOnProperty("dondoc.sign-in.oidc.issuer")
class ProviderSignOut {

    private final ClientRegistrationRepository provider;

    ProviderSignOut(ClientRegistrationRepository provider) {
        this.provider = provider;
    }

    /** At the provider, or the page that says that it is done where the provider offers no such address. */
    String address(String idToken) {
        ClientRegistration registration = Objects.requireNonNull(provider.findByRegistrationId(SignIn.PROVIDER));
        Object endpoint =
                registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (endpoint == null) {
            return SignInController.Outcome.ENDED.address();
        }
        String afterwards = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(SignInController.Outcome.ENDED.address())
                .toUriString();
        return UriComponentsBuilder.fromUriString(endpoint.toString())
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{afterwards}")
                .encode()
                .buildAndExpand(idToken, registration.getClientId(), afterwards)
                .toUriString();
    }
}
