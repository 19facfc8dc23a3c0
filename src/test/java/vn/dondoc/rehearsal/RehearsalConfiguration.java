package vn.dondoc.rehearsal;

import java.nio.file.Path;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The beans that exist only in a rehearsal. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal")
class RehearsalConfiguration {

    /** Stands still until the application is ready, so that an import at the first start happens at one moment. */
    @Bean
    @Primary
    MovableClock movableClock(@Value("${dondoc.rehearsal.folder}") Path folder) {
        MovableClock clock = new MovableClock();
        clock.standAt(RehearsalClock.lastKept(folder));
        return clock;
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> rehearsalLoginFilter() {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        registration.setName("rehearsalLogin");
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns("/rehearsal/clock");
        return registration;
    }
}
