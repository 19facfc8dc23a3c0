package vn.dondoc.rehearsal.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.calendar.VietnamTime;

/**
 * The same year with faults and without: in each round some officials work and all deadlines of the next days fall due at one
 * moment. Nothing that happens in it depends on how long anything takes.
 */
final class Year {

    private static final Logger log = LoggerFactory.getLogger(Year.class);
    static final LocalDate FIRST = LocalDate.of(2025, 12, 15);

    /** From Monday to Monday: on other days than working days no deadline is looked at. */
    private static final int DAYS_OF_A_ROUND = 7;
    private static final int LAST_LOOKS = 20;
    private static final int LOOKS_FOR_MAILS = 150;
    private static final int AGENCIES_OF_A_ROUND = 4;

    private final Cluster cluster;
    private final Officials officials;
    private final List<String> agencies;
    private final Faults faults;

    Year(Cluster cluster, Officials officials, Faults faults) {
        this.cluster = cluster;
        this.officials = officials;
        this.faults = faults;
        this.agencies = cluster.jdbc()
                .sql("select code from dondoc.agency where kind = 'agency' order by code")
                .query(String.class)
                .list();
    }

    void play(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            long begun = java.lang.System.nanoTime();
            LocalDate day = FIRST.plusDays((long) DAYS_OF_A_ROUND * (round + 1));
            LocalDate today = VietnamTime.dayOf(cluster.moment());
            int first = round * AGENCIES_OF_A_ROUND;
            faults.during(round, Faults.Stage.WORK, () -> work(first, today));
            cluster.settle();
            faults.during(round, Faults.Stage.STORM, () -> storm(day));
            cluster.settle();
            faults.over();
            log.info("Round {} of {}: {} in {} s", round + 1, rounds, day,
                    TimeUnit.NANOSECONDS.toSeconds(java.lang.System.nanoTime() - begun));
        }
        afterwards();
    }

    /** In the first rounds each agency receives, in later ones it reports and the Office accepts. */
    private void work(int first, LocalDate today) {
        for (int i = first; i < first + AGENCIES_OF_A_ROUND; i++) {
            String agency = agencies.get(i % agencies.size());
            if (i < agencies.size()) {
                officials.receiveAll(agency);
            } else {
                officials.reportAll(agency, today);
            }
        }
        officials.acceptAll();
    }

    static Instant morningOf(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(VietnamTime.ZONE).toInstant();
    }

    private void storm(LocalDate day) throws IOException, InterruptedException {
        cluster.stand(morningOf(day));
        // The nodes see it within 100 ms.
        Thread.sleep(300);
    }

    /** Quiet hours, until what was to be tried again has gone out. */
    private void afterwards() throws IOException, InterruptedException {
        for (int look = 0; look < LAST_LOOKS && (look < 2 || cluster.failedMails() > 0); look++) {
            cluster.stand(cluster.moment().plus(Duration.ofHours(4)));
            Thread.sleep(1_000);
            cluster.settleMails(LOOKS_FOR_MAILS);
            cluster.settle();
        }
    }
}
