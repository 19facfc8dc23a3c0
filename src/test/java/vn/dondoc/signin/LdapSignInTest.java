package vn.dondoc.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.rehearsal.CaughtMail;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** The whole application with its people in a directory, a real LDAP server, that is given by settings alone. */
@RehearsalTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LdapSignInTest {

    private static final TestDirectory DIRECTORY = new TestDirectory();
    private static final String TASK = "/camunda/api/engine/engine/default/task";
    private static final String ME = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    MovableClock clock;

    @Autowired
    MailCatcher mails;

    @Autowired
    Officers officers;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcClient jdbc;

    private String loginWithoutTheDirectory = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("dondoc.sign-in.ldap.url", DIRECTORY::url);
        settings.add("dondoc.sign-in.ldap.base-dn", DIRECTORY::baseDn);
        settings.add("dondoc.sign-in.ldap.manager-dn", () -> TestDirectory.MANAGER);
        settings.add("dondoc.sign-in.ldap.manager-password", () -> TestDirectory.PASSWORD);
        settings.add("dondoc.sign-in.ldap.group-id-attribute", () -> "businessCategory");
    }

    @BeforeAll
    void withoutTheDirectory() {
        DIRECTORY.serves(false);
        loginWithoutTheDirectory = catchThrowable(() -> login("btc.lanhdao")).getMessage();
        DIRECTORY.serves(true);
    }

    @AfterAll
    static void stop() {
        DIRECTORY.close();
    }

    @Test
    void aLeaderSignsInWithTheDirectorysPasswordAndSeesTheOwnAgencysTasksAlone() {
        String task = officials.task("1.12", "btc", "userTask_receiveDirective").getId();

        PageVisitor leader = login("btc.lanhdao");
        assertThat(leader.get(TASK + "/" + task).statusCode()).isEqualTo(200);
        assertThat(tasksOf(leader)).isPositive();
        PageVisitor other = login("bnc.canbo");
        assertThat(other.get(TASK + "/" + task).statusCode()).isEqualTo(404);
        assertThat(other.get("/pages/dossier/05-nq-tu/1.12").statusCode()).isEqualTo(404);
        assertThat(login("vptu.theodoi").get("/pages/supervision").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsInNoGroupOfOursSeesNoWorkAtAll() {
        PageVisitor stranger = login("moi.vao");

        assertThat(officers.groupsOf("moi.vao")).isEmpty();
        assertThat(tasksOf(stranger)).isZero();
        assertThat(stranger.get("/pages/dossier/05-nq-tu/1.12").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/pages/supervision").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/camunda/api/engine/engine/default/process-instance")
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            btc.lanhdao, Sai@2026-mk
            btc.lanhdao, DonDoc@2026
            btc.lanhdao, ''
            khong.co, ThuMuc@2026
            phutrach.dang, DonDoc@2026
            *, ThuMuc@2026
            btc.lanhdao)(uid=*, ThuMuc@2026
            """)
    void noOtherPasswordIsTakenAndNobodyElse(String user, String password) {
        assertThatThrownBy(() -> PageVisitor.login(port, user, password)).hasMessageEndingWith("401");
        assertThat(http.withBasicAuth(user, password)
                        .getForEntity("/api/board", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aNameThatIsWrittenInAnotherWayIsTheSamePerson() {
        assertThat(login("BTC.CanBo").get(ME).body()).contains("\"userId\":\"btc.canbo\"");

        assertThat(http.withBasicAuth("VPTU.TheoDoi", TestDirectory.PASSWORD)
                        .postForEntity(
                                "/api/reports",
                                Map.of("resolution", "05-NQ/TU", "period", "2025-Y1", "scope", "whole"),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(jdbc.sql("select distinct made_by from dondoc.report")
                        .query(String.class)
                        .list())
                .containsExactly("vptu.theodoi");
    }

    @Test
    void mailsGoToTheAddressesOfTheDirectory() {
        assertThat(officers.inGroup(Groups.leadersOf("btc")))
                .containsExactly(new Officer("btc.lanhdao", "Nguyễn Thị Hoa", TestDirectory.address("btc.lanhdao")));
        assertThat(officers.inGroup("btc")).extracting(Officer::id).containsOnly("btc.lanhdao", "btc.canbo");

        officials.instruct(
                "1.13",
                "vptu.theodoi",
                Map.of(
                        "instruction",
                        "urge",
                        "content",
                        "Đề nghị báo cáo ngay",
                        "shareTarget",
                        shareOf("1.13", "btc")));
        machine.runDue();

        assertThat(mails.mails()).extracting(CaughtMail::to).contains(TestDirectory.address("btc.lanhdao"));
    }

    @Test
    void whileTheDirectoryDoesNotAnswerNobodySignsIn() {
        assertThat(loginWithoutTheDirectory).isEqualTo("Login of btc.lanhdao: 500");
    }

    /** The engine's plugin would answer with everybody. */
    @Test
    void nobodyIsInAGroupThatTheDirectoryDoesNotHave() {
        assertThat(officers.inGroup(Groups.leadersOf("bnc"))).isEmpty();
        assertThat(officers.groupsOf("khong.co")).isEmpty();
        assertThat(officers.isMember("khong.co", "btc")).isFalse();
    }

    @Test
    void theDirectorysAdministratorsAdministerAndTheEngineMakesNone() {
        PageVisitor administrator = login("quantri");

        assertThat(administrator.get("/camunda/app/admin/default/").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/pages/catalogue").statusCode()).isEqualTo(200);
        assertThat(http.withBasicAuth("quantri", TestDirectory.PASSWORD)
                        .getForEntity("/engine-rest/deployment/count", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(http.withBasicAuth("btc.lanhdao", TestDirectory.PASSWORD)
                        .getForEntity("/engine-rest/deployment/count", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(identity.isReadOnly()).isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "x", List.of(Groups.ADMINISTRATORS), Permissions.ALL, Resources.BATCH))
                .isTrue();
    }

    @Test
    void whoLeavesTheDirectoryIsOutWithinMinutes() {
        PageVisitor leaving = login("thuongtruc");
        assertThat(leaving.get("/pages/targets").statusCode()).isEqualTo(200);

        DIRECTORY.remove("thuongtruc");
        clock.standAt(clock.instant().plus(Duration.ofMinutes(6)));

        assertThat(leaving.get("/pages/targets").statusCode()).isEqualTo(302);
        assertThatThrownBy(() -> login("thuongtruc")).hasMessageEndingWith("401");
    }

    private String shareOf(String directive, String agency) {
        return jdbc.sql(
                        """
                        select s.id from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                        where d.code = :directive and s.agency = :agency""")
                .param("directive", directive)
                .param("agency", agency)
                .query(String.class)
                .single();
    }

    private static long tasksOf(PageVisitor visitor) {
        return Long.parseLong(visitor.get(TASK + "/count").body().replaceAll("\\D", ""));
    }

    private PageVisitor login(String user) {
        return PageVisitor.login(port, user, TestDirectory.PASSWORD);
    }
}
