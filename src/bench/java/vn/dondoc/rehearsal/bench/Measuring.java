package vn.dondoc.rehearsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.bench.Endpoints.Endpoint;

/** Asks every page of ours as different people, one request at a time, and the engine the same questions. */
@Component
@Profile("bench")
class Measuring {

    private static final Logger log = LoggerFactory.getLogger(Measuring.class);
    static final int WARMING_AT_FIRST = 100;
    static final int WARMING = 10;
    static final int ROUNDS = 7;

    /** What takes longer is not asked so often. */
    static final Duration SLOW = Duration.ofSeconds(1);

    static final int WARMING_OF_SLOW = 2;
    static final int ROUNDS_OF_SLOW = 3;

    /** {@code -Dbench.only=<regular expression>}: a look at some endpoints while one works on them; nothing is written down. */
    static final @Nullable Pattern ONLY =
            Optional.ofNullable(System.getProperty("bench.only")).map(Pattern::compile).orElse(null);

    private static final String OFFICE = "vptu.theodoi";
    private static final String ADMINISTRATOR = "quantri";
    private static final List<String> PEOPLE = List.of(OFFICE, "ubkt.giamsat", "btc.canbo", "du-ubnd.canbo");

    private final RequestMappingHandlerMapping mappings;
    private final ServerTime server;
    private final EngineQuestions engine;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    Measuring(
            @Qualifier("requestMappingHandlerMapping")
                    RequestMappingHandlerMapping mappings,
            ServerTime server,
            EngineQuestions engine,
            JdbcClient jdbc,
            Environment environment) {
        this.mappings = mappings;
        this.server = server;
        this.engine = engine;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** @param bytes of the answer */
    record Line(String endpoint, String user, int status, int bytes, Timing timing) {}

    /** @param notMeasured endpoints for which no value is known, or which nobody was given */
    record Measured(List<Line> pages, Map<String, Timing> engine, List<String> notMeasured) {}

    Measured measure() {
        makeExamples();
        warmUp();
        List<Line> lines = new ArrayList<>();
        List<String> notMeasured = new ArrayList<>();
        for (Endpoint endpoint : new Endpoints(mappings, new Examples(jdbc)).all()) {
            if (ONLY != null && !ONLY.matcher(endpoint.pattern()).find()) {
                continue;
            }
            List<Line> measured = endpoint.address() == null ? List.of() : measure(endpoint);
            lines.addAll(measured);
            if (measured.isEmpty()) {
                notMeasured.add(endpoint.pattern());
            }
        }
        Map<String, Timing> asked = new LinkedHashMap<>();
        engine.all().forEach((question, ask) -> asked.put(question, timing(() -> {
            long began = System.nanoTime();
            ask.run();
            return Duration.ofNanos(System.nanoTime() - began);
        })));
        return new Measured(lines, asked, notMeasured);
    }

    /** So that what is measured first is not what the JVM has not compiled yet. */
    private void warmUp() {
        Client client = new Client(OFFICE);
        for (int i = 0; i < WARMING_AT_FIRST; i++) {
            client.get("/api/board");
            server.ofLast();
        }
    }

    /** As those who may see it; as an administrator where nobody else may. */
    private List<Line> measure(Endpoint endpoint) {
        List<Line> lines = PEOPLE.stream()
                .map(user -> measure(endpoint, user))
                .filter(line -> line.status() < 400)
                .toList();
        if (!lines.isEmpty()) {
            return lines;
        }
        Line line = measure(endpoint, ADMINISTRATOR);
        return line.status() < 400 ? List.of(line) : List.of();
    }

    private Line measure(Endpoint endpoint, String user) {
        Client client = new Client(user);
        HttpResponse<byte[]> first = client.get(endpoint.address());
        server.ofLast();
        if (first.statusCode() >= 400) {
            return new Line(endpoint.pattern(), user, first.statusCode(), 0, Timing.of(List.of(Duration.ZERO)));
        }
        log.info("{} as {}", endpoint.address(), user);
        Timing timing = timing(() -> {
            client.get(endpoint.address());
            return server.ofLast();
        });
        return new Line(endpoint.pattern(), user, first.statusCode(), first.body().length, timing);
    }

    private static Timing timing(Supplier<Duration> round) {
        boolean slow = round.get().compareTo(SLOW) > 0;
        int warming = slow ? WARMING_OF_SLOW : WARMING;
        for (int i = 1; i < warming; i++) {
            round.get();
        }
        List<Duration> rounds = new ArrayList<>();
        for (int i = 0; i < (slow ? ROUNDS_OF_SLOW : ROUNDS); i++) {
            rounds.add(round.get());
        }
        return Timing.of(rounds);
    }

    /** A report and a catalogue that was uploaded, for the pages that show one. */
    private void makeExamples() {
        if (count("dondoc.report") == 0) {
            new Client(OFFICE).send(new Client(OFFICE)
                    .request("/api/reports")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"resolution\":\"05-nq-tu\",\"period\":\"2026-Q1\",\"scope\":\"whole\",\"stage\":\"draft\"}")));
        }
        if (count("dondoc.intake") == 0) {
            PageVisitor administrator = PageVisitor.login(port(), ADMINISTRATOR);
            byte[] workbook = administrator.download("/pages/catalogue/vi-du-05-nq-tu.xlsx");
            administrator.upload("/pages/catalogue", "files", new UploadedFile("vi-du.xlsx", workbook));
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Someone with a session at our pages, and with the same name at the API. */
    private final class Client {

        private final String user;
        private final String cookies;

        Client(String user) {
            this.user = user;
            this.cookies = PageVisitor.login(port(), user).cookies();
        }

        HttpResponse<byte[]> get(String address) {
            return send(request(address).header(ServerTime.HEADER, "1").GET());
        }

        HttpRequest.Builder request(String address) {
            String login = Base64.getEncoder()
                    .encodeToString((user + ":" + RehearsalUsers.PASSWORD).getBytes(StandardCharsets.UTF_8));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port(), address)));
            return address.startsWith("/pages/")
                    ? request.header("Cookie", cookies)
                    : request.header("Authorization", "Basic " + login);
        }

        HttpResponse<byte[]> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
