package vn.dondoc.rehearsal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import vn.dondoc.DondocApplication;

/**
 * A test with the whole application, the real resolution imported at 08:00 on 15/12/2025, and a clock that stands still:
 * jobs and mails run only when the test says so. What was due at that moment has been done already, see {@link BegunWorld}.
 * Test classes use one application after the other, each with a world of its own. A class whose application is another one, or
 * in whose memory something stays, says {@code @DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureObservability(tracing = false)
@SpringBootTest(classes = DondocApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestExecutionListeners(listeners = BegunWorld.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration
@ActiveProfiles({"rehearsal", "standstill"})
public @interface RehearsalTest {

    /** Where the test's world stands at first; {@link FreshWorld} for one whose beginning is what the test is about. */
    @AliasFor(annotation = ContextConfiguration.class, attribute = "initializers")
    Class<? extends ApplicationContextInitializer<?>>[] world() default BegunWorld.class;
}
