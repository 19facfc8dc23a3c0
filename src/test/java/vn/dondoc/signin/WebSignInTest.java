package vn.dondoc.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.agency.Groups;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;

/** The web apps' own login, with the engine's users: sessions and wrong passwords. */
@RehearsalTest
class WebSignInTest {

    private static final String PAGE = "/pages/targets";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    @Test
    void theSessionFromBeforeTheLoginIsWorthNothingAfterIt() throws Exception {
        PageVisitor visitor = PageVisitor.stranger(port);
        visitor.get("/camunda/app/welcome/default/");
        String before = visitor.cookies();

        visitor.login("btc.canbo", RehearsalUsers.PASSWORD);

        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(session(visitor.cookies())).isNotEqualTo(session(before));
        assertThat(statusWith(before)).isEqualTo(302);
    }

    @Test
    void theSessionIsWorthNothingAfterTheLogout() throws Exception {
        PageVisitor visitor = PageVisitor.login(port, "btc.canbo");
        visitor.get("/camunda/app/tasklist/default/");
        String cookies = visitor.cookies();
        assertThat(statusWith(cookies)).isEqualTo(200);

        visitor.postToWebApps("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(statusWith(cookies)).isEqualTo(302);
    }

    @Test
    void whoLeavesAGroupLosesItsRightsOnOpenPagesWithinMinutes() {
        PageVisitor visitor = PageVisitor.login(port, "ubkt.giamsat");
        assertThat(visitor.get("/pages/supervision").statusCode()).isEqualTo(200);

        identity.deleteMembership("ubkt.giamsat", Groups.INSPECTION_COMMITTEE);
        passes(Duration.ofMinutes(6));

        assertThat(visitor.get("/pages/supervision").statusCode()).isEqualTo(403);
        identity.deleteUser("ubkt.giamsat");
        passes(Duration.ofMinutes(6));
        assertThat(visitor.get("/pages/supervision").statusCode()).isEqualTo(302);
    }

    @Test
    void afterAWrongPasswordTheRightOneIsRefusedToo_forPausesThatGrow() {
        wrong();
        assertThat(isTaken()).isFalse();
        passes(Duration.ofSeconds(4));
        wrong();
        passes(Duration.ofSeconds(4));
        assertThat(isTaken()).as("after the second, the pause is longer").isFalse();
        passes(Duration.ofSeconds(3));
        assertThat(isTaken()).isTrue();
        assertThat(isTaken()).isTrue();
    }

    @Test
    void afterTenWrongPasswordsAnAdministratorMustUnlockTheAccount() {
        for (int i = 0; i < 10; i++) {
            wrong();
            passes(Duration.ofMinutes(2));
        }

        assertThat(isTaken()).isFalse();
        assertThatThrownBy(() -> PageVisitor.login(port, "bnc.canbo")).hasMessageEndingWith("401");
        identity.unlockUser("bnc.canbo");
        assertThat(isTaken()).isTrue();
    }

    private void wrong() {
        assertThat(basic("Sai-mat-khau-1").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private boolean isTaken() {
        return basic(RehearsalUsers.PASSWORD).getStatusCode().is2xxSuccessful();
    }

    private ResponseEntity<String> basic(String password) {
        return http.withBasicAuth("bnc.canbo", password).getForEntity("/api/search?q=x", String.class);
    }

    private void passes(Duration time) {
        clock.standAt(clock.instant().plus(time));
    }

    /** Of a page of ours, with these cookies and no others; redirects are not followed. */
    private int statusWith(String cookies) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                .header("Cookie", cookies)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String session(String cookies) {
        return cookies.replaceAll(".*JSESSIONID=([^;]+).*", "$1");
    }
}
