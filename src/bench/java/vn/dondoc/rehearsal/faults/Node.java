package vn.dondoc.rehearsal.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node of the application, as a process that can be killed. */
final class Node implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final List<String> arguments;
    private final Path log;
    private @Nullable Process process;

    Node(int port, Path log, List<String> arguments) {
        this.port = port;
        this.log = log;
        this.arguments = List.copyOf(arguments);
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                FaultNode.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(arguments);
        Path options = Files.write(Path.of(log + ".args"), command.subList(1, command.size()));
        process = new ProcessBuilder(command.get(0), "@" + options)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isReady() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://localhost:%d/actuator/health/readiness".formatted(port)))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again where it has ended by itself, as whoever runs it in production does. */
    void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            Process running = process;
            if (running == null || !running.isAlive()) {
                start();
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Node %d is not ready after %s; see %s".formatted(port, LONGEST_START, log));
            }
            Thread.sleep(200);
        }
    }

    /** As when its machine loses power: it says nothing to anybody. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.waitFor();
        }
    }
}
