package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.evidence.SampleFiles;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * The table of every role and every address of ours, {@code access.csv}: what each is answered. An address that has no row there
 * fails, and so does an answer that is not the one of its cell. What is sent is empty, so that 400 says "you may, but not this".
 */
@RehearsalTest
class EveryEndpointTest {

    private static final Path TABLE = Path.of("src/test/resources/access.csv");
    /** What was answered, in the form of the table. */
    private static final Path ANSWERED = Path.of("target/access.csv");

    /** Ways of sending: a file, a catalogue's file, JSON of our pages, JSON of the web apps. */
    private static final Set<String> SENT = Set.of("UPLOAD", "CATALOGUE", "API", "JSON");

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

    private record Row(String method, String pattern, String address) {

        static Row of(AccessTable.Row row) {
            return new Row(row.what().get(0), row.what().get(1), row.what().get(2));
        }
    }

    @Test
    void everyAddressAnswersEveryRoleAsTheTableSays() {
        AccessTable table = AccessTable.read(TABLE);
        List<String> roles = table.roles();
        Map<String, PageVisitor> visitors = new LinkedHashMap<>();
        roles.forEach(role ->
                visitors.put(role, role.equals("-") ? PageVisitor.stranger(port) : PageVisitor.login(port, role)));
        Map<String, String> known = prepare(visitors);

        AccessTable answered = table.with(table.rows().stream()
                .map(row -> new AccessTable.Row(
                        row.what(),
                        visitors.values().stream()
                                .map(visitor ->
                                        String.valueOf(status(visitor, Row.of(row), known, visitors.get("btc.canbo"))))
                                .toList()))
                .toList());

        answered.write(ANSWERED);
        assertThat(answered.rows())
                .as("what the roles %s are answered, see %s", roles, ANSWERED)
                .containsExactlyElementsOf(table.rows());
        assertThat(table.rows().stream().map(row -> name(Row.of(row))).toList())
                .as("every address of ours has its row")
                .containsAll(addresses());
    }

    /** One of each thing that an address names. */
    private Map<String, String> prepare(Map<String, PageVisitor> visitors) {
        machine.runDue();
        String unreceived =
                officials.task("1.12", "btc", "userTask_receiveDirective").getId();
        officials.receive("1.13", "btc");
        machine.runDue();
        Map<String, String> known = new LinkedHashMap<>();
        known.put("{task}", unreceived);
        known.put(
                "{working}",
                officials.task("1.13", "btc", "userTask_reportResult").getId());
        known.put(
                "{milestone}",
                number(
                        """
                select m.id from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id where d.code = '1.13' limit 1"""));
        known.put(
                "{coordination}",
                number(
                        """
                select c.id from dondoc.coordination c join dondoc.share s on s.id = c.share_id
                where s.agency = 'btc' order by c.id limit 1"""));
        known.put("{file}", give(visitors.get("btc.canbo"), known));
        visitors.get("vptu.theodoi").post("/pages/reviews", form("resolution", "1", "period", "2025-Q4"));
        machine.runDue();
        known.put(
                "{row}",
                number(
                        """
                select p.id from dondoc.review_report p where p.agency = 'btc' order by p.id limit 1"""));
        known.put("{request}", number("select min(id) from dondoc.measurement_request"));
        visitors.get("vptu.theodoi")
                .post("/pages/reports", form("resolution", "05-NQ/TU", "period", "2025-Y1", "scope", "whole"));
        known.put("{report}", number("select max(id) from dondoc.report"));
        return known;
    }

    private String give(PageVisitor officer, Map<String, String> known) {
        String path = "/api/milestones/%s/files".formatted(known.get("{milestone}"));
        assertThat(officer.upload(path, "file", pdf()).statusCode()).isEqualTo(201);
        return number("select max(id) from dondoc.evidence_file");
    }

    private boolean wasTakenBack(Map<String, String> known) {
        return jdbc.sql("select withdrawn_at is not null from dondoc.evidence_file where id = :id")
                .param("id", Long.valueOf(known.get("{file}")))
                .query(Boolean.class)
                .single();
    }

    private String number(String sql) {
        return String.valueOf(jdbc.sql(sql).query(Long.class).optional().orElse(0L));
    }

    private int status(PageVisitor visitor, Row row, Map<String, String> known, PageVisitor officer) {
        String address = row.address();
        if (address.contains("{file}") && wasTakenBack(known)) {
            known.put("{file}", give(officer, known));
        }
        for (Map.Entry<String, String> thing : known.entrySet()) {
            address = address.replace(thing.getKey(), thing.getValue());
        }
        int space = address.indexOf(' ');
        String body = space < 0 ? "{}" : address.substring(space + 1);
        address = space < 0 ? address : address.substring(0, space);
        return switch (row.method()) {
            case "GET" -> visitor.get(address).statusCode();
            case "UPLOAD" -> visitor.upload(address, "file", pdf()).statusCode();
            case "CATALOGUE" -> visitor.upload(address, "files", pdf()).statusCode();
            case "POST" -> visitor.post(address, form()).statusCode();
            case "API" -> visitor.postJson(address, body).statusCode();
            case "JSON" -> visitor.postToWebApps(address, body).statusCode();
            case "PUT" -> visitor.put(address, "{}").statusCode();
            case "DELETE" -> visitor.delete(address).statusCode();
            default -> throw new IllegalArgumentException(row.method());
        };
    }

    private static UploadedFile pdf() {
        try {
            return new UploadedFile("Kế hoạch.pdf", SampleFiles.of("pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MultiValueMap<String, String> form(String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        IntStream.range(0, fields.length / 2).forEach(i -> form.add(fields[2 * i], fields[2 * i + 1]));
        return form;
    }

    private Set<String> addresses() {
        return OurAddresses.of(mappings).stream()
                .map(OurAddresses.Address::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Row row) {
        return (SENT.contains(row.method()) ? "POST" : row.method()) + " " + row.pattern();
    }
}
