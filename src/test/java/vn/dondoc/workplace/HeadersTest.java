package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;

/** What our answers tell a browser, whoever asks and whether they may. */
@RehearsalTest
class HeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/pages/reviews", "/api/board", "/api/nothing", "/api/openapi", "/pages/dossier/05-nq-tu/1.13"})
    void ourPagesRunOnlyWhatIsOursAndStandInNoForeignFrame(String path) {
        var headers = headers(path);
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theWebAppsKeepTheirOwnPolicyAndCookiesAreOutOfReachOfScriptsAndOtherSites(String app) {
        var headers = headers("/camunda/app/%s/default/".formatted(app));
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("base-uri 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void onlyATlsConnectionIsToldToStayOne() {
        assertThat(headers("/api/board").firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    /** Redirects are not followed. */
    private HttpHeaders headers(String path) {
        return PageVisitor.stranger(port).get(path).headers();
    }
}
