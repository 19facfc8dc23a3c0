package vn.dondoc.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import vn.dondoc.DondocApplication;

/**
 * A world of its own for a test's application, in which the real resolution has been imported and all that was due at that moment
 * has been done; no notice has become a mail yet. It begins once in each JVM, from an empty database, by the application's
 * own first start; each test class gets a copy of where it then stands.
 */
public final class BegunWorld
        implements TestExecutionListener, ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static @Nullable WorldDatabase begun;
    private static @Nullable TestContext shared;
    private static @Nullable Class<?> begunFor;

    @Override
    public void beforeTestClass(TestContext test) {
        begin(test);
    }

    /** An instance for all of a class's tests is made, and its application started, before the class begins. */
    @Override
    public void prepareTestInstance(TestContext test) {
        begin(test);
    }

    /** Before the application is started for the test's fields. */
    @Override
    public int getOrder() {
        return DependencyInjectionTestExecutionListener.ORDER - 100;
    }

    private static void begin(TestContext test) {
        if (test.getTestClass().equals(begunFor)) {
            return;
        }
        begunFor = test.getTestClass();
        RunningTrial.end();
        // Not in the initializer: Spring Boot's test support takes what starts meanwhile for the test's own
        // application.
        begun();
        if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), DirtiesContext.class)) {
            // Two at once would be in each other's way: web apps and engine are known to static fields.
            if (shared != null) {
                shared.markApplicationContextDirty(DirtiesContext.HierarchyMode.EXHAUSTIVE);
            }
            shared = null;
            return;
        }
        shared = test;
        ApplicationContext application = test.getApplicationContext();
        application.getBean(Own.class).takenBy(application);
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        WorldDatabase database = WorldDatabase.copyOf(begun());
        FreshWorld.around(database).initialize(application);
        application.getBeanFactory().registerSingleton("ownWorld", new Own(database));
    }

    /** The world of an application that one test class after the other uses. */
    private static final class Own {

        private final WorldDatabase database;
        private boolean used;

        Own(WorldDatabase database) {
            this.database = database;
        }

        /** Everything stands again where it stood when the application began. */
        void takenBy(ApplicationContext application) {
            if (used) {
                renew(database, application);
                application.getBean(MovableClock.class).standAt(RehearsalClock.START);
            }
            used = true;
        }
    }

    /** What the application's database and mail folder hold is what they held when it began. */
    static void renew(WorldDatabase database, ApplicationContext application) {
        HikariPoolMXBean pool = application.getBean(HikariDataSource.class).getHikariPoolMXBean();
        pool.suspendPool();
        pool.softEvictConnections();
        while (pool.getTotalConnections() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        database.renewFrom(begun());
        pool.resumePool();
        application.getBean(MailCatcher.class).forget();
    }

    static synchronized WorldDatabase begun() {
        if (begun == null) {
            begun = begin();
        }
        return begun;
    }

    private static WorldDatabase begin() {
        WorldDatabase database = WorldDatabase.empty();
        RehearsalWorld world = new RehearsalWorld(database.url(), () -> {}, FreshWorld.temporaryFolder());
        try (ConfigurableApplicationContext first = new SpringApplicationBuilder(DondocApplication.class)
                .profiles("rehearsal", "standstill")
                .initializers(world)
                .run()) {
            first.getBean(TimeMachine.class).runDue();
        }
        return database;
    }
}
