package vn.dondoc.rehearsal.faults;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.rehearsal.faults.FaultyMailServer.Fault;

/** What goes wrong in each round, by a seed: a node dies in every round, the database in some, the mail server in most. */
final class Faults implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final int LONGEST_DELAY_MILLIS = 2_500;

    /** When in a round. */
    enum Stage {
        WORK,
        STORM
    }

    interface Play {
        void run() throws Exception;
    }

    private final Cluster cluster;
    private final StoredServer server;
    private final FaultyMailServer mails;
    private final int kills;
    private final int strikes;
    private final Random random;
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private int killed;
    private int struck;

    Faults(Cluster cluster, StoredServer server, FaultyMailServer mails, int kills, int strikes, long seed) {
        this.cluster = cluster;
        this.server = server;
        this.mails = mails;
        this.kills = kills;
        this.strikes = strikes;
        this.random = new Random(seed);
    }

    int killed() {
        return killed;
    }

    int struck() {
        return struck;
    }

    /** Plays while something goes wrong at a random moment of it. */
    void during(int round, Stage stage, Play play) throws Exception {
        if (kills == 0) {
            play.run();
            return;
        }
        boolean inThisStage = (random.nextInt(4) == 0) == (stage == Stage.WORK);
        boolean strike = stage == Stage.STORM && round * strikes / kills < (round + 1) * strikes / kills;
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        mails.behave(fault);
        Node victim = cluster.nodes().get(random.nextInt(cluster.nodes().size()));
        int delay = random.nextInt(LONGEST_DELAY_MILLIS);
        Future<Void> wrong = hand.submit(() -> {
            Thread.sleep(delay);
            if (strike) {
                log.info("The database is struck {} ms into {}", delay, stage);
                server.strike();
                struck++;
            }
            if (inThisStage || (stage == Stage.STORM && killed <= round)) {
                log.info("Node {} dies {} ms into {}, the mail server {}", victim.port(), delay, stage, fault);
                victim.kill();
                killed++;
                victim.start();
            }
            return null;
        });
        play.run();
        await(wrong);
    }

    private static void await(Future<Void> wrong) throws InterruptedException {
        try {
            wrong.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Both nodes stand again: the next death leaves one that works. */
    void over() throws Exception {
        for (Node node : cluster.nodes()) {
            node.awaitReady();
        }
        mails.behave(Fault.NONE);
    }

    @Override
    public void close() {
        hand.shutdownNow();
    }
}
