package vn.dondoc.rehearsal.faults;

import org.springframework.test.util.TestSocketUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes on one database and one mail server, and the moment at which they stand: their clocks are minutes apart. */
final class Cluster implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final List<Duration> ERRORS = List.of(Duration.ofMinutes(2), Duration.ofMinutes(-2));

    /** Beyond the locks of jobs and the leases of mails that a dead node has left behind, and the pauses of jobs. */
    private static final Duration NUDGE = Duration.ofMinutes(16);

    private static final int LOOKS_BEFORE_A_NUDGE = 25;
    private static final int NUDGES = 20;

    private final StoredServer server;
    private final String database;
    private final List<Path> clocks = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private Instant moment;
    private int nudges;

    Cluster(StoredServer server, String database, int mailPort, Path folder, int size, Instant moment, String catalogues)
            throws IOException {
        this.server = server;
        this.database = database;
        this.moment = moment;
        for (int i = 0; i < size; i++) {
            Path own = Files.createDirectories(folder.resolve("node-" + i));
            clocks.add(own.resolve("clock.txt"));
            nodes.add(new Node(TestSocketUtils.findAvailableTcpPort(), own.resolve("log.txt"), List.of(
                    "--spring.datasource.url=" + server.url(database),
                    "--spring.datasource.hikari.maximum-pool-size=10",
                    "--spring.mail.port=" + mailPort,
                    "--dondoc.mail.poll=500ms",
                    "--dondoc.catalogue.folders=" + catalogues,
                    "--dondoc.rehearsal.folder=" + own,
                    "--dondoc.faults.error=" + ERRORS.get(i % ERRORS.size()))));
        }
        stand(moment);
    }

    Instant moment() {
        return moment;
    }

    /** How often the clock was moved on by minutes so that what a dead node had locked is taken up. */
    int nudges() {
        return nudges;
    }

    List<Node> nodes() {
        return nodes;
    }

    JdbcClient jdbc() {
        return server.database(database);
    }

    void startAll() throws IOException, InterruptedException {
        for (Node node : nodes) {
            node.start();
            node.awaitReady();
        }
    }

    /** The port of one that answers. */
    int someNode() {
        while (true) {
            for (Node node : nodes) {
                if (node.isReady()) {
                    return node.port();
                }
            }
            rest();
        }
    }

    /** The nodes' clocks follow within a moment. */
    void stand(Instant next) throws IOException {
        moment = next;
        for (Path clock : clocks) {
            Path written = clock.resolveSibling("clock.new");
            Files.writeString(written, next.toString());
            Files.move(written, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Until no job is due any more. The clock is moved on only where nobody works: a job that runs keeps its lock. */
    void settle() throws IOException {
        long left = dueJobs();
        int looks = 0;
        int nudged = 0;
        while (left > 0) {
            rest();
            long now = dueJobs();
            looks = now == left && nodes.stream().anyMatch(Node::isReady) ? looks + 1 : 0;
            left = now;
            if (looks == LOOKS_BEFORE_A_NUDGE) {
                if (++nudged > NUDGES) {
                    throw new IllegalStateException("%d jobs stay due at %s".formatted(left, moment));
                }
                log.info("{} jobs are left to nobody: {} later", left, NUDGE);
                nudges++;
                looks = 0;
                stand(moment.plus(NUDGE));
            }
        }
    }

    /** With those that have failed and wait for their next try. */
    private long dueJobs() {
        while (true) {
            try {
                return jdbc().sql("""
                        select count(*) from act_ru_job where suspension_state_ = 1 and retries_ > 0
                          and (duedate_ is null or duedate_ <= :now or exception_msg_ is not null)""")
                        .param("now", Timestamp.from(moment))
                        .query(Long.class)
                        .single();
            } catch (DataAccessException e) {
                rest();
            }
        }
    }

    /** Mails that were tried and have not gone out. */
    long failedMails() {
        return jdbc().sql("select count(*) from dondoc.notification where sent_at is null and attempts > 0")
                .query(Long.class)
                .single();
    }

    /** Until every mail that is due has been tried, or so many looks have passed. */
    void settleMails(int looks) {
        for (int look = 0; look < looks && dueMails() > 0; look++) {
            rest();
        }
    }

    private long dueMails() {
        return jdbc().sql("select count(*) from dondoc.notification where sent_at is null and next_attempt_at <= :now")
                .param("now", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    private static void rest() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Node node : nodes) {
            node.close();
        }
    }
}
