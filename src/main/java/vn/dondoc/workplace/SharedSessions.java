package vn.dondoc.workplace;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions lie in the database: any node knows who is logged in, and a login outlives the node that took it. */
@Configuration(proxyBeanMethods = false)
class SharedSessions {

    private static final Logger log = LoggerFactory.getLogger(SharedSessions.class);

    /** Two requests of one page may write the same attribute for the first time. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesAreWrittenOver() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Spring Session's own but for one thing: what cannot be read, as another release wrote it, ends in a login and no error. */
    @Bean(name = "springSessionConversionService", defaultCandidate = false)
    ConversionService sessionAttributes() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new Reading());
        return conversion;
    }

    private static final class Reading implements Converter<byte[], Object> {

        private final DeserializingConverter reading =
                new DeserializingConverter(SharedSessions.class.getClassLoader());

        @Override
        public @Nullable Object convert(byte[] attribute) {
            try {
                return reading.convert(attribute);
            } catch (SerializationFailedException e) {
                log.warn(
                        "An attribute of a session is left out: {}",
                        e.getMostSpecificCause().toString());
                return null;
            }
        }
    }
}
