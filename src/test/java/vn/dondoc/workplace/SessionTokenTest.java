package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;

@RehearsalTest
class SessionTokenTest {

    private static final String COUNT = "/camunda/api/engine/engine/default/task/count";

    private static final String NEWEST_LOGIN =
            """
            from dondoc.session_attributes join dondoc.session on primary_id = session_primary_id
            where attribute_name = 'authenticatedUser' order by creation_time desc, last_access_time desc limit 1""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSessionHasOneTokenHoweverManyAskForItsFirstPageAtOnce() {
        for (int round = 0; round < 5; round++) {
            PageVisitor officer = PageVisitor.login(port, "btc.canbo");
            IntStream.range(0, 8)
                    .parallel()
                    .forEach(i -> assertThat(officer.get(COUNT).statusCode()).isEqualTo(200));
            assertThat(officer.postToWebApps(COUNT, "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBrowserWithoutTheTokenIsToldItAgain() {
        PageVisitor officer = PageVisitor.login(port, "btc.canbo");
        officer.forget("XSRF-TOKEN");

        HttpResponse<String> answer = officer.get(COUNT);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("Path=/camunda", "SameSite=Lax")
                        .doesNotContain("HttpOnly"));
        assertThat(officer.postToWebApps(COUNT, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedRequestIsRefusedAndEndsTheSession() {
        PageVisitor officer = PageVisitor.login(port, "btc.canbo");
        officer.forget("XSRF-TOKEN");

        assertThat(officer.postToWebApps(COUNT, "{}").statusCode()).isEqualTo(403);
        assertThat(officer.get(COUNT).statusCode()).isEqualTo(401);
    }

    @Test
    void aRequestThatIsAnsweredWhileSomebodyLogsOutLogsNobodyInAgain() {
        PageVisitor officer = PageVisitor.login(port, "btc.canbo");
        assertThat(officer.get(COUNT).statusCode()).isEqualTo(200);
        byte[] login = jdbc.sql("select attribute_bytes " + NEWEST_LOGIN)
                .query(byte[].class)
                .single();
        String session = jdbc.sql("select session_primary_id " + NEWEST_LOGIN)
                .query(String.class)
                .single();
        officer.postToWebApps("/camunda/api/admin/auth/user/default/logout", "{}");

        // The web apps' filter writes back at a request's end what it read at its beginning.
        int written = jdbc.sql("update dondoc.session_attributes set attribute_bytes = :login"
                        + " where session_primary_id = :session and attribute_name = 'authenticatedUser'")
                .param("login", login)
                .param("session", session)
                .update();

        assertThat(written).isEqualTo(1);
        assertThat(officer.get(COUNT).statusCode()).isEqualTo(401);
        assertThat(officer.get("/pages/board/overview").statusCode()).isNotEqualTo(200);
    }

    @Test
    void aLoginThatAnotherReleaseWroteEndsInALoginAndNoError() {
        PageVisitor officer = PageVisitor.login(port, "btc.canbo");
        int written = jdbc.sql("update dondoc.session_attributes set attribute_bytes = '\\x00'"
                        + " where session_primary_id = (select session_primary_id " + NEWEST_LOGIN + ")")
                .update();

        assertThat(written).as("login and token").isGreaterThan(1);
        assertThat(officer.get(COUNT).statusCode()).isEqualTo(401);
        assertThat(officer.get("/pages/board/overview").statusCode()).isIn(302, 401);
    }

    @Test
    void sessionsAreInTheDatabase() {
        long before = sessions();
        PageVisitor.login(port, "btc.canbo");
        assertThat(sessions()).isGreaterThan(before);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from dondoc.session_attributes where attribute_name = 'authenticatedUser'")
                .query(Long.class)
                .single();
    }
}
