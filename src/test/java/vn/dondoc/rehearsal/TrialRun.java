package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.DondocApplication;
import vn.dondoc.calendar.VietnamTime;

/** {@code mvn spring-boot:test-run}: all of Đôn đốc on this machine, on loopback, with nothing else installed. */
public final class TrialRun {

    private static final Path FOLDER = Path.of(".trial-run").toAbsolutePath();

    private TrialRun() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext application = start(FOLDER, args);
        announce(application.getEnvironment().getProperty("local.server.port", "8080"));
    }

    /** @param folder keeps database, mails and date between runs */
    public static ConfigurableApplicationContext start(Path folder, String... args) {
        VietnamTime.useAsJvmZone();
        EmbeddedPostgres database = TrialDatabase.keptIn(folder.resolve("postgres"));
        RehearsalWorld world = new RehearsalWorld(database.getJdbcUrl("postgres", "postgres"), database, folder);
        return in(world, args);
    }

    static ConfigurableApplicationContext in(RehearsalWorld world, String... args) {
        return new SpringApplicationBuilder(DondocApplication.class)
                .profiles("rehearsal", "trial")
                .initializers(world)
                .run(args);
    }

    private static void announce(String port) {
        String address = "http://localhost:" + port;
        // The one place where words go to the console on purpose: the person who started it reads them there.
        java.io.PrintStream console = java.lang.System.out;
        console.printf(
                """

                ============================================================================
                 Đôn đốc is running (trial run, loopback only)

                 Tasklist            %1$s/camunda/app/tasklist/
                 Cockpit             %1$s/camunda/app/cockpit/
                 Date and mails      %1$s/rehearsal.html
                 API                 %1$s/api/docs

                 Users               vptu.theodoi   the Office: accepts results
                                     btc.lanhdao    leader, btc.canbo  officer of an agency
                                     du-ubnd.lanhdao, du-ubnd.canbo, p-ha-long.lanhdao …
                                     thuongtruc     the Standing Committee
                                     ubkt.giamsat   the Inspection Committee
                                     quantri        administrator
                 Password of all     %2$s
                ============================================================================
                %n""",
                address, RehearsalUsers.PASSWORD);
    }
}
