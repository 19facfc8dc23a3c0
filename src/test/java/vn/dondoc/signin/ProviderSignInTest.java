package vn.dondoc.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.workplace.Browser;

/** The whole application with its login at a real OpenID Connect provider, that is given by settings alone. */
@RehearsalTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTest {

    private static final TestProvider PROVIDER = new TestProvider();
    private static final String PAGE = "/pages/targets";
    private static final String ME = "/camunda/api/admin/auth/user/default";
    private static final String TASK = "/camunda/api/engine/engine/default/task";
    private static final Pattern BEGIN = Pattern.compile("id=\"begin\"[^>]*href=\"([^\"]+)\"");

    /** Whom the provider knows and the engine does not. */
    private static final String STRANGER = "nguoi.la";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    private HttpResponse<String> whileTheProviderWasDown;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("dondoc.sign-in.oidc.issuer", PROVIDER::issuer);
        settings.add("dondoc.sign-in.oidc.client-id", () -> TestProvider.CLIENT);
        settings.add("dondoc.sign-in.oidc.client-secret", () -> TestProvider.SECRET);
    }

    @BeforeAll
    void start() {
        whileTheProviderWasDown = visitor().open(PAGE);
        PROVIDER.start(
                "http://localhost:" + port,
                List.of(
                        "btc.lanhdao",
                        "bnc.canbo",
                        "ubkt.giamsat",
                        STRANGER,
                        TestProvider.EXPIRED,
                        TestProvider.FOR_ANOTHER,
                        TestProvider.FORGED,
                        TestProvider.WITHOUT_CLAIM));
    }

    @AfterAll
    void stop() {
        PROVIDER.close();
    }

    @Test
    void theApplicationStartsWithoutTheProviderAndSaysThatItIsNotThere() {
        assertThat(whileTheProviderWasDown.statusCode()).isEqualTo(503);
        assertThat(whileTheProviderWasDown.body()).contains("không kết nối được với hệ thống đăng nhập tập trung");
    }

    @Test
    void aLeaderSignsInThereAndIsHereTheSamePersonInTheSameGroups() {
        String task = officials.task("1.12", "btc", "userTask_receiveDirective").getId();
        ProviderVisitor leader = visitor();

        HttpResponse<String> page = leader.signIn("/pages/dossier/05-nq-tu/1.12", "btc.lanhdao");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/pages/dossier/05-nq-tu/1.12");
        assertThat(leader.get(ME).body())
                .contains("\"userId\":\"btc.lanhdao\"", "tasklist")
                .doesNotContain("cockpit");
        assertThat(leader.get(TASK + "/" + task).statusCode()).isEqualTo(200);
        assertThat(leader.get("/api/board").statusCode()).isEqualTo(200);
        ProviderVisitor other = visitor();
        other.signIn(PAGE, "bnc.canbo");
        assertThat(other.get(TASK + "/" + task).statusCode()).isEqualTo(404);
        assertThat(other.get("/pages/supervision").statusCode()).isEqualTo(403);
    }

    @Test
    void aWebAppLeadsToTheProviderAndBackToItsPlace() {
        ProviderVisitor leader = visitor();

        HttpResponse<String> door = leader.open("/camunda/app/tasklist/default/");
        assertThat(door.uri()).hasPath("/sign-in").hasQuery("return=/camunda/app/tasklist/default/");
        assertThat(door.headers().firstValue("Content-Security-Policy")).isPresent();
        HttpResponse<String> app = leader.signIn(begin(door) + "%23%2F%3Ftask%3Dx", "btc.lanhdao");

        assertThat(app.statusCode()).isEqualTo(200);
        assertThat(app.uri()).hasPath("/camunda/app/tasklist/default/").hasFragment("/?task=x");
        assertThat(leader.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(leader.get("/sign-in?return=/pages/targets").headers().firstValue("Location"))
                .as("who is in is led on")
                .hasValueSatisfying(address -> assertThat(address).endsWith(PAGE));
        assertThat(leader.get("/sign-in/way").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        HttpResponse<String> page =
                visitor().signIn("/oauth2/authorization/dondoc?return=https://evil.example/pages/", "btc.lanhdao");

        assertThat(page.uri()).hasPort(port).hasPath("/camunda/app/welcome/default/");
    }

    @Test
    void theSessionFromBeforeTheSignInIsWorthNothingAfterIt() {
        ProviderVisitor leader = visitor();
        HttpResponse<String> login = leader.open(PAGE);
        String before = leader.session();
        assertThat(before).isNotEmpty();

        leader.enter(login, "btc.lanhdao");

        String after = leader.session();
        assertThat(after).isNotEqualTo(before);
        assertThat(leader.get(PAGE).statusCode()).isEqualTo(200);
        leader.useSession(before);
        assertThat(leader.get(PAGE).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {STRANGER, TestProvider.WITHOUT_CLAIM})
    void whomTheEngineDoesNotKnowIsRefusedInWordsAndMayTryAnotherAccount(String person) {
        ProviderVisitor visitor = visitor();

        HttpResponse<String> refusal = visitor.signIn(PAGE, person);

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.body()).contains("không có trong hệ thống Đôn đốc hoặc đã ngừng sử dụng");
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
        assertThat(visitor.get(ME).statusCode()).isEqualTo(404);
        HttpResponse<String> again = visitor.get(begin(refusal));
        assertThat(again.headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.issuer())
                .contains("prompt=login", "code_challenge_method=S256", "nonce=", "state=");
    }

    @ParameterizedTest
    @ValueSource(strings = {TestProvider.EXPIRED, TestProvider.FOR_ANOTHER, TestProvider.FORGED})
    void aTokenThatIsNotGoodIsRefused(String person) {
        ProviderVisitor visitor = visitor();
        identity.saveUser(identity.newUser(person));
        try {
            HttpResponse<String> refusal = visitor.signIn(PAGE, person);

            assertThat(refusal.statusCode()).isEqualTo(403);
            assertThat(refusal.uri()).hasPath("/sign-in/refused");
            assertThat(refusal.body()).contains("Đăng nhập không thành công");
            assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
        } finally {
            identity.deleteUser(person);
        }
    }

    @Test
    void anAnswerThatNobodyHasAskedForIsRefused() {
        ProviderVisitor visitor = visitor();

        HttpResponse<String> refusal = visitor.open("/login/oauth2/code/dondoc?code=x&state=y");

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/welcome",
                "/camunda/api/admin/auth/user/default/login;a=b/welcome",
                "/camunda/api/admin/auth/user/default/log%69n/welcome",
                "/camunda/api/admin/auth;x/user/default/login/welcome",
                "/camunda/api//admin/auth/user/default/login/welcome",
                "/camunda/api/admin/./auth/user/default/login/welcome",
                "/camunda/api/admin/auth/user/default/login/tasklist"
            })
    void noPasswordIsTakenAtTheWebAppsAnyMore(String address) {
        ProviderVisitor visitor = visitor();
        // Brings the web apps' token against forgery: without it every form is refused.
        visitor.get(ME);
        assertThat(visitor.hasToken()).isTrue();

        HttpResponse<String> answer = visitor.postToWebApps(
                address, "username=btc.lanhdao&password=" + RehearsalUsers.PASSWORD.replace("@", "%40"));

        assertThat(answer.statusCode()).isIn(400, 403, 404);
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void programsKeepTheirLoginsAndOpenAddressesStayOpen() {
        TestRestTemplate program = http.withBasicAuth("quantri", RehearsalUsers.PASSWORD);

        assertThat(status(http, "/api/board")).isEqualTo(401);
        assertThat(status(program, "/api/board")).isEqualTo(200);
        assertThat(status(http, "/engine-rest/task/count")).isEqualTo(401);
        assertThat(status(program, "/engine-rest/task/count")).isEqualTo(200);
        assertThat(status(http, "/actuator/health/readiness")).isEqualTo(200);
        assertThat(status(http, "/actuator/prometheus")).isEqualTo(401);
        assertThat(status(http, "/calendar/none.ics")).isEqualTo(404);
        assertThat(status(http, "/camunda/app/tasklist/scripts/config.js")).isEqualTo(200);
    }

    @Test
    void theLogoutEndsTheProvidersSessionToo() {
        ProviderVisitor leader = visitor();
        leader.signIn("/oauth2/authorization/dondoc?return=/camunda/app/tasklist/default/", "btc.lanhdao");
        assertThat(leader.get(ME).statusCode()).isEqualTo(200);

        assertThat(leader.postToWebApps(ME + "/logout", "").statusCode()).isEqualTo(200);
        assertThat(leader.get(PAGE).statusCode()).isEqualTo(302);
        HttpResponse<String> ended = leader.open("/sign-in?return=/camunda/app/tasklist/default/");

        assertThat(ended.uri()).hasPort(port).hasPath("/sign-in/ended");
        assertThat(ended.body()).contains("Đồng chí đã đăng xuất");
        assertThat(leader.open(PAGE).uri().toString())
                .as("the provider asks again")
                .startsWith(PROVIDER.issuer() + "/login");
    }

    @Test
    void whoIsRemovedHereIsOutWithinMinutesAndNotLetInAgain() {
        ProviderVisitor visitor = visitor();
        visitor.signIn(PAGE, "ubkt.giamsat");
        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);

        identity.deleteUser("ubkt.giamsat");
        clock.standAt(clock.instant().plus(Duration.ofMinutes(6)));

        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(302);
        assertThat(visitor.open(PAGE).uri()).hasPath("/sign-in/unknown");
    }

    /** What stands behind # of a mail's link, and what the web app does by itself after its logout, only a browser knows. */
    @Test
    void aMailsLinkIsKeptOnTheWayAndTheWebAppsLogoutEndsAtOurPage() {
        try (Browser browser = Browser.find()) {
            Page window = browser.window();
            window.navigate("http://localhost:%d/camunda/app/tasklist/default/#/?task=none".formatted(port));
            window.fill("#username", "bnc.canbo");
            window.fill("#password", TestProvider.PASSWORD);
            window.click("button[type=submit]");

            PlaywrightAssertions.assertThat(window)
                    .hasURL(Pattern.compile(
                            "http://localhost:%d/camunda/app/tasklist/default/#/\\?.*task=none.*".formatted(port)));
            window.locator(".account a.dropdown-toggle").click();
            List<Route> leaving = new ArrayList<>();
            Pattern lead = Pattern.compile(".*/sign-in\\?return=.*");
            window.route(lead, leaving::add);
            window.waitForRequest(lead, window.getByText("Đăng xuất")::click);
            // The script looks three times a second; a server that takes longer is asked once.
            window.waitForTimeout(1200);
            assertThat(leaving).hasSize(1);
            leaving.get(0).resume();

            PlaywrightAssertions.assertThat(window).hasURL("http://localhost:%d/sign-in/ended".formatted(port));
            PlaywrightAssertions.assertThat(window.getByText("Đồng chí đã đăng xuất"))
                    .isVisible();
            window.getByText("Đăng nhập").last().click();
            PlaywrightAssertions.assertThat(window).hasURL(Pattern.compile(PROVIDER.issuer() + "/login.*"));
        }
    }

    private ProviderVisitor visitor() {
        return new ProviderVisitor(port);
    }

    private static int status(TestRestTemplate who, String address) {
        return who.getForEntity(address, String.class).getStatusCode().value();
    }

    /** Where the page's one link leads. */
    private static String begin(HttpResponse<String> page) {
        Matcher link = BEGIN.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return URI.create(link.group(1).replace("&amp;", "&")).toString();
    }
}
