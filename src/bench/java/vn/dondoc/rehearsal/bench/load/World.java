package vn.dondoc.rehearsal.bench.load;

import org.springframework.test.util.TestSocketUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.plain.PlainApplication;

/** The database server, the mail server and the applications; what is not asked for is not started. */
final class World implements AutoCloseable {

    /** Alike for all; the optimizing compiler is on. */
    static final List<String> JVM = List.of("-Xmx1g", "-Duser.timezone=Asia/Ho_Chi_Minh");

    private final DatabaseServer server = new DatabaseServer();
    private final MailSink mails = new MailSink();
    private final Map<String, Application> running = new HashMap<>();
    private final List<String> databases = new ArrayList<>();

    DatabaseServer server() {
        return server;
    }

    MailSink mails() {
        return mails;
    }

    /** Đôn đốc in the database that all parts but the life of a directive work in. */
    Application ours() {
        return running.computeIfAbsent("ours", name -> beginOurs(name, "ours", ourOptions()).awaitReady());
    }

    /** With a flight recording where one is asked for. */
    private static List<String> ourOptions() {
        List<String> options = new ArrayList<>(JVM);
        if (java.lang.System.getProperty("bench.recording") != null) {
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + java.lang.System.getProperty("bench.recording"));
        }
        return options;
    }

    /** @param mode "defaults" or "tuned" */
    Application plain(String mode) {
        return running.computeIfAbsent(mode, name -> beginPlain(mode).awaitReady());
    }

    Application beginOurs(String name, String database, List<String> jvm) {
        createOnce(database);
        int port = TestSocketUtils.findAvailableTcpPort();
        try {
            String folder = Files.createTempDirectory("dondoc-load").toString();
            return Application.begin(
                    name,
                    LoadedApplication.class,
                    database,
                    port,
                    jvm,
                    List.of(server.url(database), String.valueOf(port), String.valueOf(mails.port()), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Application beginPlain(String mode) {
        String database = "plain_" + mode;
        createOnce(database);
        int port = TestSocketUtils.findAvailableTcpPort();
        return Application.begin(
                "plain-" + mode,
                PlainApplication.class,
                database,
                port,
                JVM,
                List.of(server.url(database), String.valueOf(port), mode));
    }

    /** Ends what runs under the name, for a part that needs the machine for itself. */
    void end(String name) {
        Application application = running.remove(name);
        if (application != null) {
            application.close();
        }
    }

    void endAll() {
        List.copyOf(running.keySet()).forEach(this::end);
    }

    private void createOnce(String database) {
        if (!databases.contains(database)) {
            server.create(database);
            databases.add(database);
        }
    }

    @Override
    public void close() {
        endAll();
        mails.close();
        server.close();
    }
}
