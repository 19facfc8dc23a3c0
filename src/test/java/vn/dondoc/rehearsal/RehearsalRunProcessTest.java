package vn.dondoc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import vn.dondoc.DondocApplication;
import vn.dondoc.calendar.VietnamTime;

/**
 * A rehearsal as the trial run has it, with its ticking clock and its job executor: some weeks of scripted agencies. Time goes
 * on from test to test.
 */
@DirtiesContext
@RehearsalTest
@ActiveProfiles({"rehearsal", "trial"})
@TestMethodOrder(MethodOrderer.MethodName.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RehearsalRunProcessTest {

    private static final long SEED = 2026;
    private static final String RUN = "/pages/rehearsal/run";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    RehearsalRuns runs;

    @Autowired
    RehearsalClock clock;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_onlyAdministratorsSeeAndOrderARehearsalAndOnlyFromOurPages() {
        for (String user : List.of("thuongtruc", "vptu.theodoi", "btc.lanhdao")) {
            PageVisitor visitor = PageVisitor.login(port, user);
            assertThat(visitor.get(RUN).statusCode()).as(user).isEqualTo(403);
            assertThat(visitor.postJson(RUN + "/start", start(0, "2025-12-20")).statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(PageVisitor.stranger(port).get(RUN).statusCode()).isEqualTo(302);
        assertThat(runs.latest()).isEmpty();
    }

    @Test
    void b_whatCannotBeIsRefusedWithEveryProblem() throws IOException {
        assertThat(refusal("/start", "{\"seed\":-1,\"paceSeconds\":-5,\"until\":\"2025-12-15\"}"))
                .contains("Mã kịch bản", "phải sau ngày hiện tại của hệ thống (15/12/2025)", "Nhịp");
        assertThat(refusal("/start", "{\"seed\":1,\"paceSeconds\":0,\"until\":\"ngày mai\"}"))
                .contains("không đọc được");
        assertThat(refusal("/pause", "{}")).contains("không có cuộc diễn tập nào");
        assertThat(runs.latest()).isEmpty();
    }

    @Test
    void c_aDayIsPlayedAtATimeAndAStepThatFailsIsShownAndStopsNothing() throws Exception {
        // One leader is no leader any more: what the script has them do is refused.
        identity.deleteMembership("btgdv.lanhdao", "btgdv.leader");
        JsonNode started = ordered("/start", start(3600, "2026-01-07"));
        assertThat(started.at("/run/seed").asLong()).isEqualTo(SEED);
        ordered("/pause", "{}");
        runs.latest().orElseThrow().awaitStill();
        LocalDate stoodAt = VietnamTime.dayOf(clock.now());
        assertThat(refusal("/start", start(0, "2026-01-07"))).contains("Đang có một cuộc diễn tập");
        ordered("/step", "{}");
        runs.latest().orElseThrow().awaitStill();

        assertThat(VietnamTime.dayOf(clock.now())).isEqualTo(stoodAt.plusDays(1));
        assertThat(view().at("/run/state").asText()).isEqualTo("paused");

        ordered("/pace", "{\"paceSeconds\":0}");
        ordered("/resume", "{}");
        runs.latest().orElseThrow().awaitStill();
        JsonNode ended = view();
        assertThat(ended.at("/run/state").asText()).isEqualTo("finished");
        assertThat(ended.at("/run/broken").isMissingNode()).isTrue();
        assertThat(VietnamTime.dayOf(clock.now())).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(ended.at("/run/failures"))
                .as("shown with the directive")
                .isNotEmpty()
                .allSatisfy(failure -> {
                    assertThat(failure.path("user").asText()).isEqualTo("btgdv.lanhdao");
                    assertThat(failure.path("step").asText()).isEqualTo("Tiếp nhận, phân công");
                    assertThat(failure.path("code").asText()).isNotEmpty();
                });
        assertThat(count("dondoc.share where received_at is not null and agency <> 'btgdv'"))
                .as("all others go on")
                .isGreaterThan(50);
        assertThat(count("dondoc.share where received_at is not null and agency = 'btgdv'"))
                .isZero();
    }

    @Test
    void d_agenciesAreInTimeOrLateOrSilentByTheSeedAndTheBoardShowsIt() throws IOException {
        JsonNode view = view();
        assertThat(view.at("/run/habits"))
                .hasSize(5)
                .allSatisfy(habit -> assertThat(habit.path("shares").asInt()).isPositive());
        assertThat(count("dondoc.milestone where outcome = 'accepted'")).isPositive();
        assertThat(count("dondoc.evidence where outcome = 'returned'")).isPositive();
        assertThat(count("dondoc.extension_request")).isPositive();
        assertThat(count("dondoc.share where received_at is null")).as("silent").isPositive();
        assertThat(view.at("/board/all").asInt()).isEqualTo(102);
        assertThat(view.at("/mails").asInt()).isPositive();
        assertThat(view.at("/events")).isNotEmpty();
        assertThat(view.at("/incidents").asInt()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(view.at("/board/doneInTime").asInt()
                        + view.at("/mandates/doneInTime").asInt())
                .isPositive();
    }

    @Test
    void e_theSameSeedGivesTheSameHabitsAndAnotherOthers() {
        Chance chance = new Chance(SEED);
        List<Habit> habits = habits(chance);
        assertThat(habits(new Chance(SEED))).isEqualTo(habits);
        assertThat(habits(new Chance(SEED + 1))).isNotEqualTo(habits);
        assertThat(habits).contains(Habit.values());
    }

    @Test
    void f_everyPageOfOursSaysThatItIsARehearsal() {
        assertThat(PageVisitor.login(port, "btc.canbo").get("/pages/dossier").body())
                .contains("<strong>DIỄN TẬP</strong>", "không phải hệ thống chính thức", "</html>");
    }

    @Test
    void g_nothingOfItIsOnTheProductionClassPath() throws Exception {
        Path main = Path.of(DondocApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(main)) {
            assertThat(files.map(main::relativize).map(Path::toString))
                    .hasSizeGreaterThan(100)
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("rehearsal"));
        }
    }

    private static List<Habit> habits(Chance chance) {
        return Stream.iterate(1, n -> n + 1)
                .limit(100)
                .map(n -> chance.habit("1." + n, "btc"))
                .toList();
    }

    private static String start(int paceSeconds, String until) {
        return "{\"seed\":%d,\"paceSeconds\":%d,\"until\":\"%s\"}".formatted(SEED, paceSeconds, until);
    }

    private JsonNode view() throws IOException {
        return JSON.readTree(PageVisitor.login(port, "quantri").get(RUN).body());
    }

    private JsonNode ordered(String order, String body) throws IOException {
        HttpResponse<String> answer = PageVisitor.login(port, "quantri").postJson(RUN + order, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String refusal(String order, String body) throws IOException {
        HttpResponse<String> answer = PageVisitor.login(port, "quantri").postJson(RUN + order, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return JSON.readTree(answer.body()).path("message").asText();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
