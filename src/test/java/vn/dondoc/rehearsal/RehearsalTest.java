package vn.dondoc.rehearsal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.dondoc.DondocApplication;

/**
 * A test with the whole application, the real resolution imported at 08:00 on 15/12/2025, and a clock that stands still:
 * jobs and mails run only when the test says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DondocApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "dondoc.mail.poll=24h",
            "server.address=127.0.0.1",
            "spring.jmx.enabled=false"
        })
@ContextConfiguration(initializers = FreshWorld.class)
@ActiveProfiles("rehearsal")
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
public @interface RehearsalTest {}
