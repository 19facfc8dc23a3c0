package vn.dondoc.report;

import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** A report's file as it goes out: always the kept bytes. */
@Component
class ReportFiles {

    private final ReportDesk desk;

    ReportFiles(ReportDesk desk) {
        this.desk = desk;
    }

    /** 404 for what there is not and for what one may not read. */
    ResponseEntity<byte[]> download(long id, ReportFormat format) {
        Optional<Report> report = desk.find(id);
        return report.flatMap(known -> desk.file(id, format).map(file -> download(known, file, format)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có báo cáo này"));
    }

    private static ResponseEntity<byte[]> download(Report report, ReportFile file, ReportFormat format) {
        String name = "bao-cao-%s-%s.%s"
                .formatted(
                        report.number().replace('/', '-'),
                        report.period().code().toLowerCase(java.util.Locale.ROOT),
                        format.extension());
        return ResponseEntity.ok()
                .contentType(format.type())
                .eTag(file.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.bytes());
    }
}
