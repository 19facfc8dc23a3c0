package vn.dondoc.evidence;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a page should know before someone chooses a file; checked again when the file comes. */
@Component
public class UploadLimits {

    private final EvidenceProperties properties;

    UploadLimits(EvidenceProperties properties) {
        this.properties = properties;
    }

    /** In bytes. */
    public long getMaxSize() {
        return properties.maxSize().toBytes();
    }

    /** As people read it, e.g. 20 MB. */
    public String getMaxSizeInWords() {
        return FileSize.words(getMaxSize());
    }

    /** In lower case, without the dot. */
    public List<String> getExtensions() {
        return FileKind.EXTENSIONS;
    }
}
