package vn.dondoc.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** Reports over the API: the same contents as in the files. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Báo cáo", description = "Báo cáo Word, Excel đã lập; mỗi báo cáo giữ nguyên như khi lập")
class ReportController {

    private final ReportDesk desk;
    private final ReportFiles files;

    ReportController(ReportDesk desk, ReportFiles files) {
        this.desk = desk;
        this.files = files;
    }

    record Order(
            @Schema(
                            description = "Số hoặc tên ngắn của nghị quyết; bỏ trống: nghị quyết đầu tiên",
                            example = "05-nq-tu")
                    @Nullable
                    String resolution,
            @Schema(description = "2026-M6, 2026-Q1, 2026-H1, 2026-Y1", example = "2026-Q1") @Nullable String period,
            @Schema(description = "whole, agency:<mã>, section:<nhóm>; bỏ trống: whole", example = "agency:btc")
                    @Nullable
                    String scope,
            @Schema(description = "draft hoặc final; bỏ trống: draft", example = "draft") @Nullable String stage) {}

    /** @param period its code */
    record Summary(
            long id,
            String number,
            String resolution,
            String period,
            String scope,
            String stage,
            OffsetDateTime madeAt,
            String madeBy,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String documentNumber) {

        static Summary of(Report report) {
            return new Summary(
                    report.id(),
                    report.number(),
                    report.resolution(),
                    report.period().code(),
                    report.scope().word(),
                    report.stage().word(),
                    report.madeAt().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                    report.madeBy(),
                    report.publishedAt() == null
                            ? null
                            : report.publishedAt().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                    report.documentNumber());
        }
    }

    @PostMapping
    @Operation(summary = "Lập một báo cáo từ dữ liệu lúc này")
    public ResponseEntity<Summary> make(@RequestBody Order order) {
        if (order.period() == null) {
            throw new InvalidInput("Chưa nêu kỳ báo cáo");
        }
        long id = desk.make(order.resolution(), order.period(), or(order.scope(), "whole"), or(order.stage(), "draft"));
        return ResponseEntity.created(URI.create("/api/reports/" + id))
                .body(desk.find(id).map(Summary::of).orElseThrow());
    }

    private static String or(@Nullable String word, String otherwise) {
        return word == null ? otherwise : word;
    }

    @GetMapping
    @Operation(summary = "Các báo cáo đã lập mà người hỏi được đọc, mới nhất trước")
    public List<Summary> list() {
        return desk.list().stream().map(Summary::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Nội dung một báo cáo, đúng như trong tệp Word và Excel")
    public ReportContent one(@PathVariable long id) {
        return desk.content(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có báo cáo này"));
    }

    @GetMapping("/{id}/docx")
    @Operation(summary = "Tệp Word của báo cáo, từng byte như khi lập")
    public ResponseEntity<byte[]> word(@PathVariable long id) {
        return files.download(id, ReportFormat.WORD);
    }

    @GetMapping("/{id}/xlsx")
    @Operation(summary = "Tệp Excel của báo cáo, từng byte như khi lập")
    public ResponseEntity<byte[]> excel(@PathVariable long id) {
        return files.download(id, ReportFormat.EXCEL);
    }

    @ExceptionHandler
    ProblemDetail refuse(InvalidInput invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refuse(NotEntitled refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refusal.getMessage());
    }
}
