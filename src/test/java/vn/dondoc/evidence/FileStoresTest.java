package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.model.S3Exception;
import vn.dondoc.evidence.EvidenceProperties.S3;

/** The S3 store against a small server, and how a store is chosen. The database's store is played by {@link EvidenceFilesTest}. */
class FileStoresTest {

    private static final UUID KEY = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private SmallS3 server;

    @BeforeEach
    void start() throws IOException {
        server = SmallS3.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsPutComesBackByteByByteUnderItsKeyAlone() throws IOException {
        byte[] content = SampleFiles.of("docx");
        try (S3FileStore store = store(SmallS3.SECRET_KEY)) {
            store.put(KEY, content);

            assertThat(server.objects()).containsOnlyKeys(KEY.toString());
            try (InputStream stream = store.open(KEY)) {
                assertThat(stream.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void whatTheBucketDoesNotHoldIsSaidByItsKey() {
        try (S3FileStore store = store(SmallS3.SECRET_KEY)) {
            assertThatThrownBy(() -> store.open(KEY))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("minh-chung does not hold the file " + KEY);
        }
    }

    @Test
    void aWrongSecretStoresNothing() {
        try (S3FileStore store = store("another secret")) {
            assertThatThrownBy(() -> store.put(KEY, new byte[] {1})).isInstanceOf(S3Exception.class);
        }
        assertThat(server.objects()).isEmpty();
    }

    @Test
    void newFilesGoToTheConfiguredStoreAndOldOnesAreReadFromTheirOwn() throws IOException {
        try (S3FileStore s3 = store(SmallS3.SECRET_KEY)) {
            s3.put(KEY, new byte[] {7});
            FileStores stores = new FileStores(List.of(new Shelf(), s3), properties("shelf"));

            assertThat(stores.current().name()).isEqualTo("shelf");
            assertThat(stores.open("s3", KEY).readAllBytes()).containsExactly(7);
            assertThat(stores.open("shelf", KEY).readAllBytes()).containsExactly(1);
            assertThatThrownBy(() -> new FileStores(List.of(s3), properties("database")))
                    .hasMessageContaining("No file store “database” is configured");
        }
    }

    private S3FileStore store(String secret) {
        return new S3FileStore(new S3(
                server.endpoint(), "us-east-1", SmallS3.BUCKET, SmallS3.ACCESS_KEY, secret, Duration.ofSeconds(10)));
    }

    private static EvidenceProperties properties(String store) {
        return new EvidenceProperties(DataSize.ofMegabytes(20), store, null, null);
    }

    private static final class Shelf implements FileStore {

        @Override
        public String name() {
            return "shelf";
        }

        @Override
        public void put(UUID key, byte[] content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(UUID key) {
            return new java.io.ByteArrayInputStream(new byte[] {1});
        }
    }
}
