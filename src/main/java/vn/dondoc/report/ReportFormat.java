package vn.dondoc.report;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The files of a report. */
enum ReportFormat {
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final MediaType type;

    ReportFormat(String extension, String type) {
        this.extension = extension;
        this.type = MediaType.parseMediaType(type);
    }

    String extension() {
        return extension;
    }

    MediaType type() {
        return type;
    }

    static Optional<ReportFormat> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }
}
