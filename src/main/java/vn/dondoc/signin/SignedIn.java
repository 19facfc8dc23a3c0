package vn.dondoc.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Whom the provider vouches for is logged in here, if the engine knows the person. The groups are the engine's or the directory's,
 * never the token's: mails and jobs ask for them too, when nobody is signed in.
 */
@Component
@ConditionalOnProperty("dondoc.sign-in.oidc.issuer")
class SignedIn implements AuthenticationSuccessHandler {

    /** Session attribute: the address that the visitor wanted. */
    static final String WANTED = "dondoc.signIn.wanted";

    /** Session attribute: the token with which the provider's session is ended. */
    static final String ID_TOKEN = "dondoc.signIn.idToken";

    private static final Logger log = LoggerFactory.getLogger(SignedIn.class);

    private final String userClaim;
    private final WebSession web;

    SignedIn(SignInSettings settings, WebSession web) {
        this.userClaim = Objects.requireNonNull(settings.oidc()).userClaim();
        this.web = web;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser person = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        String claimed = person.getClaimAsString(userClaim);
        String wanted = ReturnAddress.of((String) request.getSession().getAttribute(WANTED));
        if (claimed == null || claimed.isBlank() || !web.begin(request, claimed)) {
            log.info(
                    "Nobody here is {} “{}”", userClaim, String.valueOf(claimed).replaceAll("[^\\w.@-]", "?"));
            request.getSession().invalidate();
            response.sendRedirect(SignInController.Outcome.UNKNOWN.address());
            return;
        }
        request.getSession().setAttribute(ID_TOKEN, person.getIdToken().getTokenValue());
        response.sendRedirect(wanted);
    }
}
