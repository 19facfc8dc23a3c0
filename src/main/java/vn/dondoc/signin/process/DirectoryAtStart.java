package vn.dondoc.signin.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.naming.AuthenticationException;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.directory.InvalidSearchFilterException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.signin.SignInSettings;

/**
 * Asks the directory when the application starts. What it refuses is a wrong setting and stops the start; that it does not answer
 * is no reason to stop: what waits for it is tried again.
 */
@Component
@ConditionalOnProperty("dondoc.sign-in.ldap.url")
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class DirectoryAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DirectoryAtStart.class);

    /** What the directory refuses, and the settings that it may be due to. */
    private enum Refused {
        ACCOUNT(AuthenticationException.class, "manager-dn, manager-password"),
        PLACE(NameNotFoundException.class, "base-dn, user-search-base, group-search-base"),
        NAME(InvalidNameException.class, "base-dn, user-search-base, group-search-base"),
        FILTER(InvalidSearchFilterException.class, "user-search-filter, group-search-filter");

        private final Class<? extends Exception> reason;
        private final String settings;

        Refused(Class<? extends Exception> reason, String settings) {
            this.reason = reason;
            this.settings = settings;
        }
    }

    private final SignInSettings settings;
    private final Officers officers;

    DirectoryAtStart(SignInSettings settings, Officers officers) {
        this.settings = settings;
        this.officers = officers;
    }

    @Override
    public void run(ApplicationArguments args) {
        try {
            List<?> administrators = officers.inGroup(Groups.ADMINISTRATORS);
            if (administrators.isEmpty()) {
                log.warn("{}: nobody is in the group {}", settings.ldap(), Groups.ADMINISTRATORS);
            }
        } catch (ProcessEngineException e) {
            causes(e)
                    .flatMap(cause -> Arrays.stream(Refused.values()).filter(kind -> kind.reason.isInstance(cause)))
                    .findFirst()
                    .ifPresent(kind -> {
                        throw new IllegalStateException(
                                "dondoc.sign-in.ldap: thư mục %s từ chối, cần kiểm tra %s"
                                        .formatted(settings.ldap(), kind.settings),
                                e);
                    });
            log.warn("{} does not answer; nobody can sign in until it does", settings.ldap(), e);
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .map(cause -> (Throwable) cause);
    }
}
