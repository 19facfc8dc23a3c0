package vn.dondoc.workplace;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions lie in the database: any node knows who is logged in, and a login outlives the node that took it. */
@Configuration(proxyBeanMethods = false)
class SharedSessions {

    /** Two requests of one page may write the same attribute for the first time. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesAreWrittenOver() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
