package vn.dondoc.rehearsal;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A trial on a free port that goes on from the {@link BegunWorld}: for a browser, and with time that passes. The test classes
 * of one JVM use one after the other, each from the beginning.
 */
public final class RunningTrial {

    private static @Nullable RunningTrial running;

    private final WorldDatabase database;
    private final ConfigurableApplicationContext application;

    private RunningTrial(WorldDatabase database, ConfigurableApplicationContext application) {
        this.database = database;
        this.application = application;
    }

    /** Everything stands where it stands when the resolution has been imported, whatever was done before. */
    public static synchronized RunningTrial fromTheBeginning() {
        if (running == null) {
            WorldDatabase database = WorldDatabase.copyOf(BegunWorld.begun());
            running = new RunningTrial(database, TrialRun.in(FreshWorld.around(database), "--server.port=0"));
        } else {
            RunningTrial again = running;
            again.bean(RehearsalClock.class).beginAgain(() -> BegunWorld.renew(again.database, again.application));
        }
        return running;
    }

    /** Before another application begins: two at once would be in each other's way. */
    static synchronized void end() {
        if (running != null) {
            running.application.close();
            running = null;
        }
    }

    /** Where a browser finds it, without a slash at the end. */
    public String address() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }
}
