package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application the database and the mail server that a rehearsal brings with it, and ends them with it. */
public final class RehearsalWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final EmbeddedPostgres database;
    private final Path folder;

    public RehearsalWorld(EmbeddedPostgres database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        MailCatcher mails = MailCatcher.start(folder.resolve("mail"));
        DefaultSingletonBeanRegistry beans = (DefaultSingletonBeanRegistry) application.getBeanFactory();
        beans.registerSingleton("mailCatcher", mails);
        // Singletons go in the reverse order of their registration: the database last of all.
        beans.registerDisposableBean("database", (DisposableBean) database::close);
        beans.registerDisposableBean("mailCatcher", (DisposableBean) mails::close);
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "rehearsal",
                        Map.of(
                                "spring.datasource.url", database.getJdbcUrl("postgres", "postgres"),
                                "spring.mail.port", mails.port(),
                                "dondoc.rehearsal.folder", folder.toString())));
    }
}
