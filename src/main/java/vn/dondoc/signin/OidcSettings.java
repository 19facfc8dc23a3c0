package vn.dondoc.signin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect provider that knows this application as a client with a secret.
 *
 * @param issuer below whose address its description is ({@code /.well-known/openid-configuration})
 * @param userClaim names the claim that holds the person's id here; people must not be able to change it themselves
 */
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String userClaim) {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    public OidcSettings {
        SettingsCheck check = new SettingsCheck("dondoc.sign-in.oidc");
        check.requires("issuer", issuer)
                .requires("client-id", clientId)
                .requires("client-secret", clientSecret)
                .requires("user-claim", userClaim)
                .verify();
        URI address = check.address("issuer", issuer, SCHEMES);
        if ("http".equals(address.getScheme()) && !SettingsCheck.isOnThisMachine(address)) {
            throw check.refusal("issuer", "phải là địa chỉ https://");
        }
        if (!scopes.contains("openid")) {
            throw check.refusal("scopes", "phải có openid");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[%s, %s]".formatted(issuer, clientId);
    }
}
