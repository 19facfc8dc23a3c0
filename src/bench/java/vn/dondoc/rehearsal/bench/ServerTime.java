package vn.dondoc.rehearsal.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Measures each request at the server, before all other filters: from its arrival until the answer is written. */
@Configuration
@Profile("bench")
class ServerTime {

    /** Names the requests that are measured. */
    static final String HEADER = "X-Bench";

    private final BlockingQueue<Long> nanos = new LinkedBlockingQueue<>();

    /** Of the one request that was sent last. */
    Duration ofLast() {
        try {
            Long took = nanos.poll(1, TimeUnit.MINUTES);
            if (took == null) {
                throw new IllegalStateException("No request arrived");
            }
            return Duration.ofNanos(took);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> serverTimeFilter() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Stopwatch(nanos));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static final class Stopwatch extends OncePerRequestFilter {

        private final BlockingQueue<Long> nanos;

        Stopwatch(BlockingQueue<Long> nanos) {
            this.nanos = nanos;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long began = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                if (request.getHeader(HEADER) != null) {
                    nanos.add(System.nanoTime() - began);
                }
            }
        }
    }
}
