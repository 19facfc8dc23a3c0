package vn.dondoc.rehearsal;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application the database and the mail server that a rehearsal brings with it, and ends them with it. */
public final class RehearsalWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final String databaseUrl;
    private final AutoCloseable database;
    private final Path folder;

    /** @param database is closed when the application has ended */
    RehearsalWorld(String databaseUrl, AutoCloseable database, Path folder) {
        this.databaseUrl = databaseUrl;
        this.database = database;
        this.folder = folder;
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        MailCatcher mails = MailCatcher.start(folder.resolve("mail"));
        DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) application.getBeanFactory();
        beans.registerSingleton("mailCatcher", mails);
        // Singletons go in the reverse order of their registration: the database last of all.
        beans.registerDisposableBean("database", database::close);
        beans.registerDisposableBean("mailCatcher", (DisposableBean) mails::close);
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "rehearsal",
                        Map.of(
                                "spring.datasource.url",
                                databaseUrl,
                                "spring.datasource.hikari.allow-pool-suspension",
                                true,
                                "spring.mail.port",
                                mails.port(),
                                "dondoc.rehearsal.folder",
                                folder.toString())));
    }
}
