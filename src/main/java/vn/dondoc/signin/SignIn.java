package vn.dondoc.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is sent who is not logged in. */
@Component
public class SignIn {

    static final String PROVIDER = "dondoc";

    /** Spring Security leads from here to the provider. */
    static final String AT_PROVIDER = "/oauth2/authorization/" + PROVIDER;

    private final boolean atProvider;

    SignIn(SignInSettings settings) {
        this.atProvider = settings.oidc() != null;
    }

    boolean isAtProvider() {
        return atProvider;
    }

    /**
     * The address of the login, which leads on to where the visitor wanted to go. The web apps' own does that by
     * {@code welcome/scripts/return.js}.
     *
     * @param wanted a path of ours; null for the start page
     */
    public String address(@Nullable String wanted) {
        String back = wanted == null ? "" : "?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return atProvider ? AT_PROVIDER + back : ReturnAddress.START + back + "#!/login";
    }
}
