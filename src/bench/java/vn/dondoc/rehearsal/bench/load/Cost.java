package vn.dondoc.rehearsal.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What so many pieces of work cost.
 *
 * @param millis by the wall clock
 * @param transactions committed in the application's database
 * @param jvmMillis CPU of the application
 * @param databaseMillis CPU of the database server, with its background processes
 */
record Cost(long pieces, long millis, long transactions, long jvmMillis, long databaseMillis) {

    /** @param work returns how long it took, in milliseconds */
    static Cost of(World world, Application application, long pieces, Supplier<Long> work) {
        pause();
        Cost before = now(world, application);
        long millis = work.get();
        pause();
        Cost after = now(world, application);
        return new Cost(
                pieces,
                millis,
                after.transactions - before.transactions,
                after.jvmMillis - before.jvmMillis,
                after.databaseMillis - before.databaseMillis);
    }

    private static Cost now(World world, Application application) {
        return new Cost(
                0,
                0,
                world.server().transactions(application.database()),
                application.cpuMillis(),
                world.server().cpuMillis());
    }

    /** The server counts an idle connection's transactions after 10 s at the latest. New connections instead would cost more than the work. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(11).toNanos());
    }

    double perSecond() {
        return pieces * 1000.0 / Math.max(1, millis);
    }

    double millisEach() {
        return (double) millis / pieces;
    }

    double transactionsEach() {
        return (double) transactions / pieces;
    }

    double cpuEach() {
        return (double) (jvmMillis + databaseMillis) / pieces;
    }

    double jvmEach() {
        return (double) jvmMillis / pieces;
    }

    double databaseEach() {
        return (double) databaseMillis / pieces;
    }
}
