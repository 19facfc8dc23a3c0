package vn.dondoc.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** The read-only API over HTTP. */
@RehearsalTest
class ApiTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    TimeMachine machine;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    KeptDirectives kept;

    @Autowired
    DirectiveViews views;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void start() {
        machine.runDue();
    }

    @Test
    void theWholeResolutionIsListedInTheDocumentsOrder() {
        JsonNode page = get("vptu.theodoi", "/api/directives?size=500");

        assertThat(page.path("total").asInt()).isEqualTo(105);
        assertThat(codes(page))
                .startsWith("1.1", "1.2")
                .containsSubsequence("3.4", "3.4.1", "3.4.23", "3.5")
                .endsWith("6.5");
        JsonNode withPhases = find(page, "3.4.5");
        assertThat(withPhases.path("parent").asText()).isEqualTo("3.4");
        assertThat(withPhases.path("kind").asText()).isEqualTo("directive");
        assertThat(withPhases.path("leads").get(0).asText()).isEqualTo("Đảng ủy Ủy ban nhân dân tỉnh");
        assertThat(withPhases.path("deadlineText").asText()).isEqualTo("Khởi công tháng 12/2025; hoàn thành năm 2028");
        assertThat(withPhases.path("milestones").get(0).path("label").asText()).isEqualTo("Khởi công");
        assertThat(withPhases.path("milestones").get(1).path("due").asText()).isEqualTo("2028-12-31");
        assertThat(find(page, "3.4").path("kind").asText()).isEqualTo("group");
        assertThat(find(page, "1.20").path("start").asText()).isEqualTo("2026-03-01");
        assertThat(find(page, "3.2").path("shares")).hasSize(54);
        assertThat(find(page, "4.3").path("status").asText()).isEqualTo("undated");
    }

    @Test
    void whatHasNotChangedIsNotReadAnewAndWhatHasIsSeenAtOnce() {
        List<Assessed> before = ResolutionDirectives.all(kept.all());
        assertThat(before).isEqualTo(views.of(DirectivesAsked.ALL));
        assertThat(readAnew(before)).isEmpty();

        for (String change : List.of(
                "update dondoc.directive set title = title || ' (sửa)' where code = '1.7'",
                "update dondoc.share set officer = 'btc.canbo' where directive_id = %s",
                "update dondoc.milestone set label = label || ' (sửa)' where share_id in"
                        + " (select id from dondoc.share where directive_id = %s)",
                "insert into dondoc.evidence (milestone_id, number, issued_on, subject, issuer, result, submitted_at,"
                        + " submitted_by, acceptance_due_on) select m.id, '1', '2025-12-15', 'x', 'x', 'x', now(), 'x', '2025-12-20'"
                        + " from dondoc.milestone m join dondoc.share s on s.id = m.share_id where s.directive_id = %s",
                "insert into dondoc.coordination (share_id, agency, question, due_on, requested_at, requested_by)"
                        + " select id, 'du-ca', 'x', '2025-12-20', now(), 'x' from dondoc.share where directive_id = %s",
                "delete from dondoc.coordination where question = 'x' and share_id in"
                        + " (select id from dondoc.share where directive_id = %s)")) {
            List<Assessed> present = ResolutionDirectives.all(kept.all());
            jdbc.sql(change.formatted("(select id from dondoc.directive where code = '1.7')"))
                    .update();
            assertThat(readAnew(present)).as(change).containsExactly("1.7");
            assertThat(ResolutionDirectives.all(kept.all())).isEqualTo(views.of(DirectivesAsked.ALL));
        }
    }

    @Test
    void whomADirectiveConcernsIsKeptAsTheDatabaseHasIt() {
        for (String agency :
                jdbc.sql("select code from dondoc.agency").query(String.class).list()) {
            assertThat(ResolutionDirectives.all(kept.all().stream()
                            .map(resolution -> resolution.concerning(Set.of(agency)))
                            .toList()))
                    .as(agency)
                    .isEqualTo(views.of(DirectivesAsked.ALL.amongThoseOf(Set.of(agency))));
        }
    }

    @Test
    void whatComesInBetweenTakesItsPlace() {
        ResolutionDirectives.all(kept.all());
        jdbc.sql(
                        """
                insert into dondoc.directive (resolution_id, code, section, kind, title, leads, coordinating, coordinators,
                  deadline_text, note, given_at, given_on, position)
                select resolution_id, '1.7a', section, 'group', title, leads, coordinating, coordinators, deadline_text, note, given_at,
                  given_on, -1
                from dondoc.directive where code = '1.7'""")
                .update();
        List<Assessed> present = ResolutionDirectives.all(kept.all());
        assertThat(present.get(0).view().code()).isEqualTo("1.7a");
        assertThat(present).isEqualTo(views.of(DirectivesAsked.ALL));

        jdbc.sql("delete from dondoc.directive where code = '1.7a'").update();
        assertThat(ResolutionDirectives.all(kept.all())).isEqualTo(views.of(DirectivesAsked.ALL));
    }

    @Test
    void theJournalIsOnlyAddedTo() {
        assertThat(jdbc.sql("select count(*) from dondoc.journal")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatThrownBy(
                        () -> jdbc.sql("update dondoc.journal set text = 'x'").update())
                .hasMessageContaining("never changed or deleted");
        assertThatThrownBy(() -> jdbc.sql("delete from dondoc.journal").update())
                .hasMessageContaining("never changed or deleted");
    }

    private List<String> readAnew(List<Assessed> before) {
        Set<Assessed> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(before);
        return ResolutionDirectives.all(kept.all()).stream()
                .filter(directive -> !same.contains(directive))
                .map(directive -> directive.view().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "section=6, 5",
        "agency=du-ca, 2",
        "agency=p-ha-long, 1",
        "status=undated, 3",
        "dueBefore=2025-12-31, 11",
        "dueAfter=2027-01-01, 12",
        "text=benh vien, 2",
        "text=Bệnh viện, 2",
        "text=–, 0",
        "section=1&text=kiem tra uy ban, 0",
        "kind=group, 3",
        "kind=mandate, 4",
        "kind=mandate&agency=p-ha-long, 1",
        "kind=mandate&text=hoi nghi, 1"
    })
    void filtersNarrowTheList(String query, int expected) {
        assertThat(get("vptu.theodoi", "/api/directives?size=500&" + query)
                        .path("total")
                        .asInt())
                .isEqualTo(expected);
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = codes(get("vptu.theodoi", "/api/directives?size=500"));

        assertThat(codes(get("vptu.theodoi", "/api/directives?size=40&page=0"))).isEqualTo(all.subList(0, 40));
        assertThat(codes(get("vptu.theodoi", "/api/directives?size=40&page=2"))).isEqualTo(all.subList(80, 105));
        assertThat(status("vptu.theodoi", "/api/directives?size=501")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("vptu.theodoi", "/api/directives?dueBefore=tomorrow")).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void oneDirectiveByItsCode() {
        assertThat(get("vptu.theodoi", "/api/directives/3.4.12").path("title").asText())
                .isEqualTo("Mở rộng Bệnh viện Đa khoa tỉnh Quảng Ninh");
        assertThat(status("vptu.theodoi", "/api/directives/9.9")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyoneLogsInAndSeesTheOwnAgencysDirectives() {
        assertThat(http.getForEntity("/api/directives", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth("btc.canbo", "wrong")
                        .getForEntity("/api/board", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(codes(get("bnc.canbo", "/api/directives?size=500"))).isEmpty();
        assertThat(codes(get("du-ca.canbo", "/api/directives?size=500"))).containsExactly("3.10.1", "6.1");
        assertThat(status("du-ca.canbo", "/api/directives/1.1")).isEqualTo(HttpStatus.NOT_FOUND);
        for (String supervisor : List.of("ubkt.giamsat", "thuongtruc", "quantri")) {
            assertThat(get(supervisor, "/api/directives").path("total").asInt()).isEqualTo(105);
        }
    }

    @Test
    void theBoardsCellsAddUpForTheWholeBySectionAndByAgency() {
        officials.receive("1.1", "vptu");
        officials.submitResult("1.1", "vptu", LocalDate.of(2025, 12, 15));
        officials.accept("1.1", "vptu", "thuongtruc");
        machine.runDue();
        JsonNode board = get("vptu.theodoi", "/api/board");

        assertThat(board.path("asOf").asText()).isEqualTo("2025-12-15");
        JsonNode total = board.path("total");
        assertThat(total.path("all").asInt()).isEqualTo(102);
        assertThat(total.path("doneInTime").asInt()).isEqualTo(1);
        assertThat(total.path("undated").asInt()).isEqualTo(3);
        assertThat(cells(total)).isEqualTo(102);
        assertThat(cells(board.path("mandates"))).as("part III, counted apart").isEqualTo(4);
        assertThat(stream(board.path("bySection"))
                        .mapToInt(line -> line.path("count").path("all").asInt())
                        .sum())
                .isEqualTo(102);
        assertThat(stream(board.path("byAgency"))
                        .mapToInt(line -> cells(line.path("count")))
                        .sum())
                .as("every share once")
                .isEqualTo(162);
        assertThat(get("vptu.theodoi", "/api/directives/1.1").path("status").asText())
                .isEqualTo("done-early");
    }

    @Test
    void theApiIsDescribedByOpenApi() {
        JsonNode api = get("vptu.theodoi", "/api/openapi");

        assertThat(api.path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/directives",
                        "/api/directives/{code}",
                        "/api/directives/{code}/timeline",
                        "/api/dossier",
                        "/api/tasks/{taskId}/dossier",
                        "/api/tasks/{taskId}/files",
                        "/api/milestones/{id}/files",
                        "/api/coordinations/{id}/files",
                        "/api/files/{id}",
                        "/api/board",
                        "/api/board/overview",
                        "/api/board/directives",
                        "/api/board/overview.xlsx",
                        "/api/targets",
                        "/api/reviews",
                        "/api/reviews/{slug}/{period}",
                        "/api/reports",
                        "/api/reports/{id}",
                        "/api/reports/{id}/docx",
                        "/api/reports/{id}/xlsx",
                        "/api/search");
    }

    private static int cells(JsonNode count) {
        return List.of("doneInTime", "doneLate", "openInTime", "openLate", "undated").stream()
                .mapToInt(cell -> count.path(cell).asInt())
                .sum();
    }

    private JsonNode get(String user, String path) {
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity(path, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    private Object status(String user, String path) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForEntity(path, String.class)
                .getStatusCode();
    }

    private static JsonNode find(JsonNode page, String code) {
        return stream(page.path("items"))
                .filter(item -> item.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(JsonNode page) {
        return stream(page.path("items"))
                .map(item -> item.path("code").asText())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
