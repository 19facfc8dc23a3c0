package vn.dondoc.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All stores there are: the configured one takes new files, each gives back what it once took. */
@Component
class FileStores {

    private final Map<String, FileStore> stores;
    private final FileStore current;

    FileStores(List<FileStore> stores, EvidenceProperties properties) {
        this.stores = stores.stream().collect(Collectors.toMap(FileStore::name, Function.identity()));
        this.current = named(properties.store());
    }

    FileStore current() {
        return current;
    }

    InputStream open(String store, UUID key) {
        return named(store).open(key);
    }

    private FileStore named(String name) {
        return Optional.ofNullable(stores.get(name))
                .orElseThrow(
                        () -> new IllegalStateException("No file store “%s” is configured (dondoc.evidence); known: %s"
                                .formatted(name, stores.keySet())));
    }
}
