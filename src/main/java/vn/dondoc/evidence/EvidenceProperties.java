package vn.dondoc.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param maxSize the largest file that is taken; the server's own limit for uploads must lie above it
 * @param store name of the {@link FileStore} that takes new files
 * @param clamd where the virus scanner listens; null: files are kept without a scan, and marked so
 * @param s3 the bucket behind the store "s3"; null: there is no such store
 */
@Validated
@ConfigurationProperties("dondoc.evidence")
record EvidenceProperties(
        @NotNull @DefaultValue("20MB") DataSize maxSize,
        @NotBlank @DefaultValue("database") String store,
        @Valid @Nullable Clamd clamd,
        @Valid @Nullable S3 s3) {

    /** @param timeout for connecting and for each answer */
    record Clamd(@NotBlank String host, @DefaultValue("3310") int port, @DefaultValue("30s") Duration timeout) {}

    /**
     * @param endpoint address of the store
     * @param region as the store calls it; most stores of one's own do not mind
     * @param timeout for connecting and for each answer
     */
    record S3(
            @NotNull URI endpoint,
            @NotBlank @DefaultValue("us-east-1") String region,
            @NotBlank String bucket,
            @NotBlank String accessKey,
            @NotBlank String secretKey,
            @DefaultValue("30s") Duration timeout) {

        @Override
        public String toString() {
            return "S3[endpoint=%s, bucket=%s]".formatted(endpoint, bucket);
        }
    }
}
