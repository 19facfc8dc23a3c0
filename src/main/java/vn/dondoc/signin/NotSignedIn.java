package vn.dondoc.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Says why somebody could not sign in at the provider, and tells the operators what exactly was wrong. */
@Component
@ConditionalOnProperty("dondoc.sign-in.oidc.issuer")
class NotSignedIn implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(NotSignedIn.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean answered = failure instanceof OAuth2AuthenticationException;
        if (answered) {
            log.warn("A sign-in was refused: {}", failure.getMessage());
        } else {
            log.warn("The sign-in provider cannot be reached", failure);
        }
        response.sendRedirect(
                (answered ? SignInController.Outcome.REFUSED : SignInController.Outcome.UNREACHABLE).address());
    }
}
