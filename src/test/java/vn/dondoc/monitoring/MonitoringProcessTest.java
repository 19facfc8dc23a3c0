package vn.dondoc.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.monitoring.FollowUpFigures.Figures;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.TimeMachine;

/** Figures for a monitoring, and the mails about incidents. 1.6 and 1.8 are due on 31/01/2026; time goes on from test to test. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class MonitoringProcessTest {

    /** With the labels that follow it, as Prometheus writes them. */
    private static final Pattern FIGURE =
            Pattern.compile("(?:dondoc|http_server|jvm|hikaricp)_[a-z_]+(?:\\{[^}]*(?=}))?");

    @Autowired
    FollowUpFigures figures;

    @Autowired
    IncidentMails incidentMails;

    @Autowired
    TimeMachine machine;

    @Autowired
    MovableClock clock;

    @Autowired
    MailCatcher mails;

    @Autowired
    OnRecord record;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_directivesAreCountedAsOnTheBoard() {
        record.standStillBut("1.6", "1.8", "1.9", "1.13");
        machine.runDue();
        assertThat(figures.read().directives().openLate()).isZero();

        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 2)));

        JsonNode total = Objects.requireNonNull(http.withBasicAuth("vptu.theodoi", RehearsalUsers.PASSWORD)
                        .getForEntity("/api/board", JsonNode.class)
                        .getBody())
                .path("total");
        Figures now = figures.read();
        assertThat(now.directives().openLate())
                .isPositive()
                .isEqualTo(total.path("openLate").asInt());
        assertThat(now.directives().openInTime())
                .isEqualTo(total.path("openInTime").asInt());
        assertThat(now.jobs()).isEqualTo(new EngineState.DueJobs(0, Duration.ZERO));
        assertThat(now.mails().failed()).isZero();
    }

    @Test
    void b_mailsThatDoNotGoOutAndJobsThatWaitAreSeen() {
        mails.refuse("not today");
        clock.standAt(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 10)));
        Figures before = figures.read();
        assertThat(before.jobs().count()).isPositive();
        assertThat(before.jobs().lag()).isGreaterThan(Duration.ofHours(1));

        machine.runDue();

        Figures after = figures.read();
        assertThat(after.jobs().count()).isZero();
        assertThat(after.mails().failed()).isPositive();
        mails.refuse(null);
    }

    @Test
    void c_anIncidentIsToldOnceToEachAdministratorWithoutTheErrorsWords() {
        Job job = management
                .createJobQuery()
                .processDefinitionKey("deadlineWatch")
                .active()
                .listPage(0, 1)
                .get(0);
        management.setJobRetries(job.getId(), 0);
        String key = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        assertThat(figures.read().incidents()).isEqualTo(1);

        incidentMails.tell();
        incidentMails.tell();

        List<String> told = jdbc.sql(
                        "select recipient || ' ' || facts::text from dondoc.notification where key like 'incident:%'")
                .query(String.class)
                .list();
        assertThat(told).singleElement().asString().startsWith("quantri ").contains("Sự cố kỹ thuật: quy trình dừng");
        if (key != null) {
            assertThat(told.get(0)).contains(key);
        }
        assertThat(told.get(0))
                .contains("/camunda/app/cockpit/default/#/process-instance/" + job.getProcessInstanceId());
    }

    @Test
    void d_theFiguresAreForAdministratorsAndNamedIntegrations() {
        assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        for (String user : List.of("btc.canbo", "vptu.theodoi", "thuongtruc")) {
            assertThat(http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                            .getForEntity("/actuator/prometheus", String.class)
                            .getStatusCode())
                    .as(user)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        ResponseEntity<String> told = http.withBasicAuth("quantri", RehearsalUsers.PASSWORD)
                .getForEntity("/actuator/prometheus", String.class);
        assertThat(told.getStatusCode()).isEqualTo(HttpStatus.OK);
        int late = figures.read().directives().openLate();
        assertThat(told.getBody())
                .contains("dondoc_directives{state=\"overdue\"} %d.0".formatted(late))
                .contains("dondoc_incidents 1.0", "dondoc_jobs_lag_seconds", "dondoc_mails{state=\"failed\"}");
        assertThat(http.getForEntity("/actuator/health/readiness", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void e_theExampleBoardAsksForFiguresThatThereAre() throws IOException {
        String scraped = String.valueOf(http.withBasicAuth("quantri", RehearsalUsers.PASSWORD)
                .getForEntity("/actuator/prometheus", String.class)
                .getBody());
        List<String> asked = new ObjectMapper()
                .readTree(Path.of("docs", "grafana", "dondoc.json").toFile()).findValuesAsText("expr").stream()
                        .flatMap(expression ->
                                FIGURE.matcher(expression).results().map(MatchResult::group))
                        .distinct()
                        .toList();

        assertThat(asked).hasSizeGreaterThan(8);
        assertThat(asked).allSatisfy(figure -> assertThat(scraped).containsPattern("(?m)^" + Pattern.quote(figure)));
    }
}
