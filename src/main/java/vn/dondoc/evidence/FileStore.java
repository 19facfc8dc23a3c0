package vn.dondoc.evidence;

import java.io.InputStream;
import java.util.UUID;

/** Where the contents of files are kept. What was put once is never changed. */
public interface FileStore {

    /** Stands in the file's row: which store has it. */
    String name();

    /** Takes part in the running transaction where the store can. */
    void put(UUID key, byte[] content);

    /**
     * The content; the caller closes it.
     *
     * @throws IllegalStateException where the store does not have it
     */
    InputStream open(UUID key);
}
