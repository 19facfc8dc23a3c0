package vn.dondoc.rehearsal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.bench.RenumberedCatalogue;

/**
 * {@code mvn -Pfaults spring-boot:test-run -Dspring-boot.run.arguments=100,20,1}: so many deaths of nodes, so many of the database,
 * and a seed. Plays the year twice from the same beginning, once with nothing wrong, compares, and writes {@code docs/faults.md}.
 */
public final class FaultRun {

    private static final Logger log = LoggerFactory.getLogger(FaultRun.class);
    private static final Path DATA = Path.of("target", "faults").toAbsolutePath();
    private static final Path REPORT = Path.of("docs", "faults.md");
    private static final int RESOLUTIONS = 2;

    private final StoredServer server;
    private final String catalogues;

    private FaultRun(StoredServer server, String catalogues) {
        this.server = server;
        this.catalogues = catalogues;
    }

    public static void main(String[] args) throws Exception {
        VietnamTime.useAsJvmZone();
        LoggingSystem logging = LoggingSystem.get(FaultRun.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        logging.setLogLevel(FaultRun.class.getPackageName(), LogLevel.INFO);
        String[] numbers = (args.length == 0 ? "100,20,1" : args[0]).split(",");
        int kills = Integer.parseInt(numbers[0]);
        int strikes = Integer.parseInt(numbers[1]);
        long seed = Long.parseLong(numbers[2]);
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        boolean passed;
        try (StoredServer server = new StoredServer(DATA.resolve("postgres"))) {
            passed = new FaultRun(server, catalogues()).run(kills, strikes, seed);
        }
        Runtime.getRuntime().exit(passed ? 0 : 1);
    }

    private static String catalogues() throws IOException {
        StringBuilder folders = new StringBuilder("classpath:resolutions/05-nq-tu/");
        for (int i = 2; i <= RESOLUTIONS; i++) {
            folders.append(",file:").append(RenumberedCatalogue.folder(i)).append('/');
        }
        return folders.toString();
    }

    private boolean run(int kills, int strikes, long seed) throws Exception {
        begin();
        server.execute("create database quiet template begun");
        server.execute("create database faulty template begun");
        Outcome expected;
        try (FaultyMailServer mails = new FaultyMailServer();
                Cluster one = cluster("quiet", mails, 1);
                Faults none = new Faults(one, server, mails, kills, strikes, seed)) {
            one.startAll();
            new Year(one, new Officials(one::someNode), none).play(none.rounds());
            expected = Outcome.of(one.jdbc());
        }
        try (FaultyMailServer mails = new FaultyMailServer();
                Cluster two = cluster("faulty", mails, 2);
                Faults faults = new Faults(two, server, mails, kills, strikes, seed)) {
            two.startAll();
            Officials officials = new Officials(two::someNode);
            Set<String> sentBefore = Set.copyOf(FaultReport.sent(two.jdbc()));
            new Year(two, officials, faults).play(faults.rounds());
            FaultReport report = new FaultReport(expected, two, faults, mails, sentBefore, officials);
            String text = report.markdown("%d,%d,%d".formatted(kills, strikes, seed), RESOLUTIONS);
            log.info("\n{}", text);
            Files.writeString(REPORT, text);
            Files.write(DATA.resolve("differences.txt"), report.differences());
            return report.passed();
        }
    }

    /** Where both years begin. */
    private void begin() throws Exception {
        server.execute("create database begun");
        try (FaultyMailServer mails = new FaultyMailServer();
                Cluster first = cluster("begun", mails, 1)) {
            first.startAll();
            first.settle();
        }
    }

    private Cluster cluster(String database, FaultyMailServer mails, int size) throws IOException {
        return new Cluster(
                server,
                database,
                mails.port(),
                DATA.resolve(database),
                size,
                Year.morningOf(Year.FIRST),
                catalogues);
    }
}
