package vn.dondoc.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is switched on by half, or unsafely, does not start, and says which setting it is. */
class SignInSettingsTest {

    private static final Map<String, String> LDAP = Map.of(
            "ldap.url", "ldaps://dc.tinhuy.example",
            "ldap.base-dn", "dc=tinhuy,dc=example",
            "ldap.manager-dn", "cn=dondoc,dc=tinhuy,dc=example",
            "ldap.manager-password", "bi-mat-ldap");

    private static final Map<String, String> OIDC = Map.of(
            "oidc.issuer", "https://dang-nhap.tinhuy.example/realms/tinh",
            "oidc.client-id", "dondoc",
            "oidc.client-secret", "bi-mat-oidc");

    @Test
    void withoutAnySettingNeitherIsOn() {
        Binder nothing = new Binder(new MapConfigurationPropertySource(Map.of()));

        SignInSettings settings = nothing.bindOrCreate("dondoc.sign-in", SignInSettings.class);

        assertThat(settings.ldap()).isNull();
        assertThat(settings.oidc()).isNull();
    }

    @Test
    void whatIsCompleteIsOnAndKeepsItsSecretsToItself() {
        assertThat(bound(LDAP).ldap()).hasToString("LdapSettings[ldaps://dc.tinhuy.example, dc=tinhuy,dc=example]");
        assertThat(bound(OIDC).oidc())
                .hasToString("OidcSettings[https://dang-nhap.tinhuy.example/realms/tinh, dondoc]");
        assertThat(bound(LDAP).toString() + bound(OIDC)).doesNotContain("bi-mat");
    }

    @ParameterizedTest
    @CsvSource({
        "ldap.url, dondoc.sign-in.ldap.url (DONDOC_SIGNIN_LDAP_URL)",
        "ldap.base-dn, dondoc.sign-in.ldap.base-dn (DONDOC_SIGNIN_LDAP_BASEDN)",
        "ldap.manager-dn, dondoc.sign-in.ldap.manager-dn (DONDOC_SIGNIN_LDAP_MANAGERDN)",
        "ldap.manager-password, dondoc.sign-in.ldap.manager-password (DONDOC_SIGNIN_LDAP_MANAGERPASSWORD)",
        "oidc.issuer, dondoc.sign-in.oidc.issuer (DONDOC_SIGNIN_OIDC_ISSUER)",
        "oidc.client-id, dondoc.sign-in.oidc.client-id (DONDOC_SIGNIN_OIDC_CLIENTID)",
        "oidc.client-secret, dondoc.sign-in.oidc.client-secret (DONDOC_SIGNIN_OIDC_CLIENTSECRET)"
    })
    void whatIsMissingIsNamed(String missing, String named) {
        Map<String, String> half = new HashMap<>(missing.startsWith("ldap") ? LDAP : OIDC);
        half.remove(missing);

        assertThatThrownBy(() -> bound(half))
                .rootCause()
                .hasMessageEndingWith("đã được cấu hình nhưng còn thiếu: " + named);
    }

    @ParameterizedTest
    @CsvSource({
        "ldap.url, ldap://dc.tinhuy.example, phải dùng ldaps://",
        "ldap.url, dc.tinhuy.example:636, phải là địa chỉ ldap:// hoặc ldaps://",
        "ldap.url, https://dc.tinhuy.example, phải là địa chỉ ldap:// hoặc ldaps://",
        "oidc.issuer, http://dang-nhap.tinhuy.example, phải là địa chỉ https://",
        "oidc.issuer, dang nhap, phải là địa chỉ http:// hoặc https://",
        "oidc.scopes, profile, phải có openid"
    })
    void whatIsUnsafeOrNoAddressIsRefused(String name, String value, String reason) {
        Map<String, String> wrong = new HashMap<>(name.startsWith("ldap") ? LDAP : OIDC);
        wrong.put(name, value);

        assertThatThrownBy(() -> bound(wrong)).rootCause().hasMessageContaining(reason);
    }

    @Test
    void anUnencryptedDirectoryIsTakenWhereThatIsSaid() {
        Map<String, String> plain = new HashMap<>(LDAP);
        plain.put("ldap.url", "ldap://dc.tinhuy.example");
        plain.put("ldap.allow-plain", "true");

        assertThat(bound(plain).ldap()).isNotNull();
    }

    private static SignInSettings bound(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("dondoc.sign-in." + name, value));
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("dondoc.sign-in", SignInSettings.class)
                .get();
    }
}
