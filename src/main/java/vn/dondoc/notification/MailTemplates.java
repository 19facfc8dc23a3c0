package vn.dondoc.notification;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * The templates of mails, named with their ending: .html and .txt of one name say the same. Resolvers of the one engine, which
 * knows pages too: an engine of their own would take the place of the one that shows pages.
 */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

    @Bean
    ITemplateResolver htmlMailTemplates() {
        return resolver("mail/*.html", TemplateMode.HTML);
    }

    @Bean
    ITemplateResolver textMailTemplates() {
        return resolver("mail/*.txt", TemplateMode.TEXT);
    }

    private static ITemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
