package vn.dondoc.evidence;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    private static final Logger log = LoggerFactory.getLogger(EvidenceConfiguration.class);

    @Bean
    VirusScan virusScan(EvidenceProperties properties) {
        if (properties.clamd() == null) {
            log.warn("No virus scanner is configured (dondoc.evidence.clamd.host): files are kept without a scan");
            return content -> new VirusScan.NotScanned();
        }
        return new ClamdScan(properties.clamd());
    }

    @Bean
    @ConditionalOnProperty("dondoc.evidence.s3.bucket")
    S3FileStore s3FileStore(EvidenceProperties properties) {
        return new S3FileStore(Objects.requireNonNull(properties.s3()));
    }
}
