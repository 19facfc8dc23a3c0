package vn.dondoc.rehearsal.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.rehearsal.faults.FaultyMailServer.Fault;

/** What goes wrong in each round, by a seed: both nodes die in every round, the database in some, the mail server in most. */
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

    /** How many rounds it takes: two deaths in each. */
    int rounds() {
        return Math.max(1, kills / 2);
    }

    /** Plays while something goes wrong at random moments of it. */
    void during(int round, Stage stage, Play play) throws Exception {
        if (cluster.nodes().size() < 2) {
            play.run();
            return;
        }
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        mails.behave(fault);
        boolean strike = stage == Stage.STORM && round * strikes / rounds() < (round + 1) * strikes / rounds();
        List<Node> victims = new ArrayList<>(cluster.nodes());
        Collections.shuffle(victims, random);
        int deaths = stage == Stage.STORM ? victims.size() : random.nextInt(4) / 3;
        Future<Void> wrong = hand.submit(() -> {
            for (Node victim : victims.subList(0, deaths)) {
                Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
                log.info("Node {} dies in {}, the mail server {}", victim.port(), stage, fault);
                victim.kill();
                killed++;
                victim.start();
            }
            if (strike) {
                Thread.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
                log.info("The database is struck in {}", stage);
                server.strike();
                struck++;
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

    /** Both nodes stand again. */
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
