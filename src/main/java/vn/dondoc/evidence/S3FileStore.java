package vn.dondoc.evidence;

import java.io.InputStream;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import vn.dondoc.evidence.EvidenceProperties.S3;

/** In one bucket of a store that speaks S3 (MinIO, Ceph, a provider's), one object a file, named by its key alone. */
final class S3FileStore implements FileStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    S3FileStore(S3 s3) {
        this.bucket = s3.bucket();
        this.client = S3Client.builder()
                .endpointOverride(s3.endpoint())
                .region(Region.of(s3.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(s3.timeout())
                        .socketTimeout(s3.timeout()))
                // Stores of one's own rarely have a host name for each bucket, nor know the SDK's chunks and newer
                // checksums.
                .serviceConfiguration(configuration ->
                        configuration.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public void put(UUID key, byte[] content) {
        client.putObject(
                request -> request.bucket(bucket).key(key.toString()).contentType("application/octet-stream"),
                RequestBody.fromBytes(content));
    }

    @Override
    public InputStream open(UUID key) {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key.toString()));
        } catch (NoSuchKeyException missing) {
            throw new IllegalStateException("The bucket %s does not hold the file %s".formatted(bucket, key), missing);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
