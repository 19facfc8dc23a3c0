package vn.dondoc.rehearsal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Says on every page of ours that this is a rehearsal. The web apps' pages say it by {@code rehearsal-clock.js}. */
@Configuration(proxyBeanMethods = false)
@Profile("trial")
class RehearsalBanner {

    private static final String BODY = "<body>";
    private static final String BANNER =
            """
            <body>
            <link rel="stylesheet" href="/rehearsal-banner.css">
            <aside aria-label="Diễn tập" class="rehearsal">\
            <strong>DIỄN TẬP</strong> – dữ liệu giả định, không phải hệ thống chính thức</aside>""";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> rehearsalBannerFilter() {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Writer());
        registration.setName("rehearsalBanner");
        registration.addUrlPatterns("/pages/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static final class Writer extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, page);
            String type = page.getContentType();
            if (type != null && type.startsWith("text/html")) {
                String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
                page.resetBuffer();
                page.getOutputStream().write(html.replace(BODY, BANNER).getBytes(StandardCharsets.UTF_8));
            }
            page.copyBodyToResponse();
        }
    }
}
