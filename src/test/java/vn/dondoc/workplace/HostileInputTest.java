package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.catalogue.HostileCatalogues;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * What nobody sends by mistake alone, at every address of ours and at the engine's that officers use: each is answered or refused,
 * nothing fails, nothing of the inside is told, and what is refused changes nothing. {@code -Ddondoc.fuzz.seed=} begins elsewhere.
 */
@RehearsalTest
class HostileInputTest {

    private static final long SEED = Long.getLong("dondoc.fuzz.seed", 5);
    private static final int TIMES = Integer.getInteger("dondoc.fuzz.requests", 4);
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern NAME = Pattern.compile("(?:th:)?name=\"(?:\\|[^\"]*\\||([A-Za-z][\\w]*))\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)?}");

    /** Words of the inside. */
    private static final Pattern INSIDE =
            Pattern.compile("\\tat |Exception|org\\.springframework|java\\.lang|java\\.util|vn\\.dondoc|PSQL|bad SQL"
                    + "|(?i:select .* from |insert into |syntax error)");

    /** The engine's answers bear the names of its exceptions; they are the vendor's. */
    private static final Pattern TRACE = Pattern.compile("\\tat |bad SQL|PSQLException|vn\\.dondoc");

    private static final String MODEL =
            """
            --x\r
            Content-Disposition: form-data; name="deployment-name"\r
            \r
            x\r
            --x\r
            Content-Disposition: form-data; name="data"; filename="x.bpmn"\r
            \r
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>\r
            --x--\r
            """;

    @LocalServerPort
    int port;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final HostileInput input = new HostileInput(new SplittableRandom(SEED));
    private final List<String> defects = new ArrayList<>();
    private List<String> tables = List.of();
    private String working = "none";

    @BeforeEach
    void begin() {
        machine.runDue();
        if (!officials.tasks("1.13", "btc", "userTask_receiveDirective").isEmpty()) {
            officials.receive("1.13", "btc");
            machine.runDue();
        }
        working = officials.task("1.13", "btc", "userTask_reportResult").getId();
        tables = jdbc.sql(
                        """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and (table_schema = 'dondoc' or table_name in
                    ('act_ru_task', 'act_ru_execution', 'act_ru_variable', 'act_ru_filter', 'act_re_deployment'))
                order by 1""")
                .query(String.class)
                .list();
    }

    @Test
    void everyAddressOfOursAnswersOrRefuses() throws IOException {
        Map<String, PageVisitor> visitors = new LinkedHashMap<>();
        for (String user : List.of("quantri", "vptu.theodoi", "btc.canbo")) {
            visitors.put(user, PageVisitor.login(port, user));
        }
        List<String> names = namesOfOurForms();

        for (OurAddresses.Address address : OurAddresses.of(mappings)) {
            for (int i = 0; i < TIMES; i++) {
                String user = input.pick(List.copyOf(visitors.keySet()));
                send(
                        user,
                        visitors.get(user),
                        address,
                        i == 0 ? parameters(address, names) : input.oneIn(2) ? parameters(address, names) : names);
            }
        }

        assertThat(defects).as("seed %d", SEED).isEmpty();
    }

    private void send(String user, PageVisitor visitor, OurAddresses.Address address, List<String> names) {
        String path = path(address.pattern());
        if (address.method().equals("GET") || address.method().equals("DELETE") || input.oneIn(3)) {
            path += "?" + input.fields(names);
        }
        String type = input.oneIn(3) ? input.contentType() : usual(address);
        byte[] body = body(type, names);
        Map<String, Long> before = address.method().equals("GET") ? Map.of() : counts();
        HttpResponse<String> answer =
                address.method().equals("GET") ? visitor.get(path) : visitor.send(address.method(), path, type, body);
        check("%s %s %s %s %s".formatted(user, address.method(), path, type, shortened(body)), answer, INSIDE);
        if (!before.isEmpty() && answer.statusCode() >= 400 && !counts().equals(before)) {
            defects.add("%s %s %s: refused, and changed something".formatted(user, address.method(), path));
        }
    }

    private void check(String request, HttpResponse<String> answer, Pattern inside) {
        String text = answer.body();
        Matcher told = inside.matcher(text);
        boolean page = answer.headers().firstValue("Content-Type").orElse("").contains("html");
        if (answer.statusCode() >= 500) {
            defects.add("%d: %s: %s".formatted(answer.statusCode(), shortened(request), shortened(text)));
        } else if (!answer.headers().firstValue("Content-Type").orElse("").contains("spreadsheet") && told.find()) {
            defects.add("tells “%s”: %s: %s".formatted(told.group(), shortened(request), shortened(text)));
        } else if (page && text.contains("<img src=x")) {
            defects.add("HTML: " + shortened(request));
        } else if (answer.headers().firstValue("X-Injected").isPresent()) {
            defects.add("header: " + shortened(request));
        }
    }

    private static String usual(OurAddresses.Address address) {
        boolean files = address.handler().toString().contains("MultipartFile");
        return files
                ? "multipart/form-data; boundary=x"
                : address.pattern().startsWith("/api") || address.method().equals("PUT")
                        ? "application/json"
                        : "application/x-www-form-urlencoded";
    }

    private byte[] body(String type, List<String> names) {
        if (type.contains("boundary=x")) {
            return """
                    --x\r
                    Content-Disposition: form-data; name="%s"; filename="%s"\r
                    \r
                    %s\r
                    --x--\r
                    """
                    .formatted(
                            input.pick(List.of("file", "files", "x")),
                            input.pick(List.of(
                                    "a.pdf",
                                    "..",
                                    "....",
                                    "../../a.pdf",
                                    "a\u0000.pdf",
                                    "\u202Efdp.exe",
                                    "x".repeat(300) + ".pdf",
                                    "",
                                    "CON",
                                    "a;b=\".pdf",
                                    "resolution.yaml",
                                    "a.xlsx",
                                    "a.zip")),
                            input.pick(List.of("", "%PDF-1.7", "PK\u0003\u0004", "\u0000\u0001")))
                    .getBytes(StandardCharsets.UTF_8);
        }
        String text = type.contains("form") ? input.fields(names) : input.json(names);
        return text.getBytes(type.contains("UTF-16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private String path(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> Matcher.quoteReplacement(segment(variable.group())));
    }

    private String segment(String variable) {
        if (variable.startsWith("{task") && !input.oneIn(3)) {
            return working;
        }
        if (variable.contains("\\d") || input.oneIn(2)) {
            return input.pick(List.of("1", "2", "999999999999999999", "0"));
        }
        return HostileInput.encoded(input.pick(List.of("05-nq-tu", "1.13", "2025-Q4", input.value(), input.value()))
                .replace("/", "-")
                .replaceAll("^$", "x"));
    }

    private static List<String> parameters(OurAddresses.Address address, List<String> otherwise) {
        List<String> names = Arrays.stream(address.handler().getMethod().getParameters())
                .flatMap(parameter -> parameter.getType().isRecord()
                        ? Arrays.stream(parameter.getType().getRecordComponents())
                                .map(java.lang.reflect.RecordComponent::getName)
                        : java.util.stream.Stream.of(parameter.getName()))
                .toList();
        return names.isEmpty() ? otherwise : names;
    }

    private static List<String> namesOfOurForms() throws IOException {
        TreeSet<String> names =
                new TreeSet<>(List.of("file", "files", "version", "agency", "resolution", "period", "q", "step"));
        for (Resource page :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/page/*.html")) {
            Matcher matcher = NAME.matcher(page.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                if (matcher.group(1) != null) {
                    names.add(matcher.group(1));
                }
            }
        }
        return List.copyOf(names);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(tables.stream()
                        .map(table -> "select '%s' t, count(*) n from %s".formatted(table, table))
                        .collect(Collectors.joining(" union all ")))
                .query((row, n) -> counts.put(row.getString("t"), row.getLong("n")))
                .list();
        return counts;
    }

    @Test
    void theEnginesFormsAnswerOrRefuse() throws IOException {
        String received =
                officials.task("1.12", "btc", "userTask_receiveDirective").getId();
        List<String> fields = namesOfTheForms();
        List<PageVisitor> visitors = List.of(atTheEngine("btc.canbo"), atTheEngine("btc.lanhdao"));
        List<String> addresses = List.of(
                "/task/%s/complete".formatted(working),
                "/task/%s/submit-form".formatted(working),
                "/task/%s/submit-form".formatted(received),
                "/task/%s/claim".formatted(received),
                "/task",
                "/task/count",
                "/task/none/submit-form",
                "/process-definition/key/absence/submit-form",
                "/process-definition/key/handover/submit-form",
                "/process-definition/key/giveInstruction/submit-form",
                "/process-definition/key/directive/start",
                "/process-instance",
                "/filter/create",
                "/deployment/create",
                "/message",
                "/signal",
                "/history/task");

        Set<Integer> statuses = new TreeSet<>();
        for (String address : addresses) {
            for (int i = 0; i < 4 * TIMES; i++) {
                byte[] body = submission(fields).getBytes(StandardCharsets.UTF_8);
                String type = input.oneIn(8) ? input.contentType() : "application/json";
                Map<String, Long> before = counts();
                HttpResponse<String> answer = input.pick(visitors).send("POST", ENGINE + address, type, body);
                check("%s %s %s".formatted(address, type, shortened(body)), answer, TRACE);
                statuses.add(answer.statusCode());
                if (answer.statusCode() >= 400 && !counts().equals(before)) {
                    defects.add("%s: refused, and changed something: %s".formatted(address, shortened(body)));
                }
            }
        }

        assertThat(statuses)
                .as("what is sent is looked at")
                .contains(200, 400, 403)
                .doesNotContain(401);
        assertThat(defects).as("seed %d", SEED).isEmpty();
    }

    /** The new session's token comes with the first page; without it nothing that is sent is looked at. */
    private PageVisitor atTheEngine(String user) {
        PageVisitor visitor = PageVisitor.login(port, user);
        assertThat(visitor.get(ENGINE + "/task/count").statusCode()).isEqualTo(200);
        return visitor;
    }

    private String submission(List<String> fields) {
        if (input.oneIn(4)) {
            return input.json(List.of(
                    "variables",
                    "userId",
                    "name",
                    "nameLike",
                    "priority",
                    "sorting",
                    "orQueries",
                    "processVariables",
                    "messageName"));
        }
        return java.util.stream.Stream.generate(
                        () -> "\"%s\":{\"value\":%s%s}"
                                .formatted(
                                        input.pick(fields),
                                        input.jsonValue(),
                                        input.pick(
                                                List.of(
                                                        "",
                                                        "",
                                                        ",\"type\":\"Json\"",
                                                        ",\"type\":\"Object\"",
                                                        ",\"type\":\"Date\"",
                                                        ",\"type\":\"Long\"",
                                                        ",\"type\":\"Nothing\"",
                                                        ",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\"}",
                                                        ",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}"))))
                .limit(4)
                .collect(Collectors.joining(",", "{\"variables\":{", "}}"));
    }

    private static List<String> namesOfTheForms() throws IOException {
        TreeSet<String> names = new TreeSet<>(List.of("reportKind"));
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form")) {
            Matcher matcher = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"")
                    .matcher(form.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return List.copyOf(names);
    }

    @Test
    void whatPeopleEnterIsTextAndNoCodeOfTheirsRuns() {
        PageVisitor officer = atTheEngine("btc.canbo");
        Map<String, Long> before = counts();

        assertThat(status(officer, "/task", "{\"assigneeExpression\":\"${currentUser()}\"}"))
                .as("an expression in a query")
                .isBetween(400, 499);
        assertThat(
                        status(
                                officer,
                                "/filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}"))
                .isEqualTo(403);
        assertThat(officer.send(
                                "POST",
                                ENGINE + "/deployment/create",
                                "multipart/form-data; boundary=x",
                                MODEL.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(
                        status(
                                officer,
                                "/task/" + working + "/submit-form",
                                "{\"variables\":{\"done\":{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"java.net.URL\",\"serializationDataFormat\":\"application/json\"}}}}"))
                .as("an object of a class that the sender names")
                .isEqualTo(400);
        assertThat(counts()).isEqualTo(before);

        assertThat(
                        status(
                                officer,
                                "/task/" + working + "/submit-form",
                                "{\"variables\":{\"reportKind\":{\"value\":\"progress\"},\"percent\":{\"value\":5},\"done\":{\"value\":\"${7*7} #{7*7} [[${7*7}]] <img src=x>\"}}}"))
                .isLessThan(300);
        machine.runDue();
        assertThat(officer.get("/pages/dossier/05-nq-tu/1.13").body())
                .contains("${7*7} #{7*7} [[${7*7}]] &lt;img src=x&gt;");
        assertThat(new javax.script.ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getLanguageName().toLowerCase(java.util.Locale.ROOT))
                .allMatch(language ->
                        language.contains("juel") || language.contains("feel") || language.contains("expression"));
    }

    private static int status(PageVisitor visitor, String address, String json) {
        return visitor.send("POST", ENGINE + address, "application/json", json.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    /** The reader itself is shown to hold in CatalogueFuzzTest; here that its page does, and that nothing is taken in. */
    @Test
    void hostileCataloguesAreRefusedOnThePageAndChangeNothing() {
        PageVisitor admin = PageVisitor.login(port, "quantri");
        HostileCatalogues catalogues = new HostileCatalogues(SEED);
        Map<String, Long> before = counts();

        for (int i = 0; i < 2 * TIMES; i++) {
            List<UploadedFile> files = catalogues.next();
            HttpResponse<String> kept = admin.upload("/pages/catalogue", "files", files.toArray(UploadedFile[]::new));
            check("upload %d %s".formatted(i, files.get(0).name()), kept, INSIDE);
            if (kept.statusCode() == 302) {
                String page =
                        kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
                HttpResponse<String> checked = admin.get(page);
                check("catalogue %d".formatted(i), checked, INSIDE);
                if (checked.body().contains("chưa nhập dòng nào")) {
                    check(
                            "import %d".formatted(i),
                            admin.send("POST", page + "/import", "application/x-www-form-urlencoded", new byte[0]),
                            INSIDE);
                }
            }
        }

        Map<String, Long> after = counts();
        List.of("dondoc.intake", "dondoc.intake_file").forEach(table -> {
            before.remove(table);
            after.remove(table);
        });
        assertThat(defects).as("seed %d", SEED).isEmpty();
        assertThat(after).as("seed %d", SEED).isEqualTo(before);
    }

    private static String shortened(byte[] body) {
        return shortened(new String(body, StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}+", " ");
        return visible.length() > 300 ? visible.substring(0, 300) + "…" : visible;
    }
}
