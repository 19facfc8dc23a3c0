package vn.dondoc.rehearsal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.DondocApplication;

/**
 * A world of its own for a test's application, in which the real resolution has been imported and all that was due at that moment
 * has been done; no notice has become a mail yet. It begins once in each JVM, from an empty database, by the application's
 * own first start; each test class gets a copy of where it then stands.
 */
public final class BegunWorld
        implements BeforeAllCallback, ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable WorldDatabase begun;

    /** Not in the initializer: Spring Boot's test support takes what starts meanwhile for the test's own application. */
    @Override
    public void beforeAll(ExtensionContext test) {
        begun();
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        FreshWorld.around(WorldDatabase.copyOf(begun())).initialize(application);
    }

    /** A running trial, on a free port, that goes on from there: for a browser, and with time that passes. */
    public static ConfigurableApplicationContext trial() {
        return TrialRun.in(FreshWorld.around(WorldDatabase.copyOf(begun())), "--server.port=0");
    }

    private static synchronized WorldDatabase begun() {
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
