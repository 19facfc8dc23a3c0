package vn.dondoc.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the database: one backup holds it all, and a file and its row come and go together. */
@Component
class DatabaseFileStore implements FileStore {

    private final JdbcClient jdbc;

    DatabaseFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void put(UUID key, byte[] content) {
        jdbc.sql("insert into dondoc.file_content (store_key, content) values (:key, :content)")
                .param("key", key)
                .param("content", content)
                .update();
    }

    @Override
    public InputStream open(UUID key) {
        return jdbc.sql("select content from dondoc.file_content where store_key = :key")
                .param("key", key)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new IllegalStateException("The database does not hold the file " + key));
    }
}
