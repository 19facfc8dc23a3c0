package vn.dondoc.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.evidence.FileRows.File;
import vn.dondoc.evidence.PlaceRows.Place;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** Files to evidence and to answers: up, down, and taken back. */
@RestController
@Tag(name = "Tệp minh chứng", description = "Tệp kèm kết quả của cơ quan chủ trì và ý kiến của cơ quan phối hợp")
class FileController {

    private static final Logger log = LoggerFactory.getLogger(FileController.class);

    private final FileDesk desk;
    private final Uploads uploads;

    FileController(FileDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    /** @param size in bytes */
    record Kept(long id, String name, String mediaType, long size, String sha256) {

        static Kept of(File file) {
            return new Kept(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
        }
    }

    @PostMapping(path = "/api/milestones/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Tải lên một tệp cho mốc mà cơ quan mình đang thực hiện")
    public ResponseEntity<Kept> toMilestone(@PathVariable long id, @RequestParam("file") MultipartFile file)
            throws IOException {
        return take(desk.milestone(id), file);
    }

    @PostMapping(path = "/api/coordinations/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Tải lên một tệp kèm ý kiến phối hợp mà cơ quan mình đang được đề nghị")
    public ResponseEntity<Kept> toCoordination(@PathVariable long id, @RequestParam("file") MultipartFile file)
            throws IOException {
        return take(desk.coordination(id), file);
    }

    private ResponseEntity<Kept> take(Optional<Place> place, MultipartFile file) throws IOException {
        long id = uploads.take(
                place.orElseThrow(FileController::nothing),
                Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                file.getBytes());
        return ResponseEntity.created(URI.create("/api/files/" + id))
                .body(Kept.of(desk.find(id).orElseThrow()));
    }

    @GetMapping("/api/files/{id}")
    @Operation(summary = "Nội dung một tệp, đúng từng byte như khi tải lên")
    public ResponseEntity<Resource> download(@PathVariable long id) {
        File file = desk.find(id).orElseThrow(FileController::nothing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag(file.sha256())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(file.name()).asAttachment())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(desk.open(file)));
    }

    @DeleteMapping("/api/files/{id}")
    @Operation(
            summary =
                    "Gỡ tệp của mình khi chưa có kết luận nghiệm thu; tệp được đánh dấu, việc gỡ được ghi vào diễn biến")
    public ResponseEntity<Void> withdraw(@PathVariable long id) {
        desk.find(id).orElseThrow(FileController::nothing);
        desk.withdraw(id);
        return ResponseEntity.noContent().build();
    }

    /** The same for what there is not and for what one may not see. */
    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có tệp hoặc công việc này");
    }

    @ExceptionHandler
    ProblemDetail refuse(InvalidInput invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refuse(NotEntitled refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refuse(MultipartException tooLarge) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, uploads.tooLarge());
    }

    @ExceptionHandler
    ProblemDetail refuse(ScanUnavailable unavailable) {
        log.error("The virus scanner does not answer: no file is taken", unavailable);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Chưa quét được mã độc nên chưa lưu tệp; đề nghị thử lại sau ít phút hoặc báo người quản trị hệ thống");
    }
}
