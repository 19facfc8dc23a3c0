package vn.dondoc.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directives, read-only. */
@RestController
@RequestMapping("/api/directives")
@Tag(name = "Nhiệm vụ", description = "Các nhiệm vụ của nghị quyết, chỉ đọc")
class DirectiveController {

    private final VisibleDirectives directives;
    private final ResolutionChoice resolutions;

    DirectiveController(VisibleDirectives directives, ResolutionChoice resolutions) {
        this.directives = directives;
        this.resolutions = resolutions;
    }

    /** @param total how many match, on all pages */
    record Page(List<DirectiveView> items, int page, int size, int total) {}

    @GetMapping
    @Operation(summary = "Danh sách nhiệm vụ theo bộ lọc, từng trang, theo thứ tự của văn bản")
    @Transactional(readOnly = true)
    public Page list(
            @Parameter(description = "Số hoặc tên ngắn của nghị quyết, ví dụ 05-NQ/TU, 05-nq-tu; bỏ trống: tất cả")
                    @RequestParam(required = false)
                    @Nullable
                    String resolution,
            @Parameter(
                            description =
                                    "Loại dòng: directive, group (Phụ lục 2), mandate (nhiệm vụ của Phần III); bỏ trống: Phụ lục 2")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Nhóm nhiệm vụ, ví dụ 3") @RequestParam(required = false) @Nullable String section,
            @Parameter(description = "Mã cơ quan chủ trì, ví dụ btc") @RequestParam(required = false) @Nullable
                    String agency,
            @Parameter(description = "Trạng thái, ví dụ overdue, due-soon, awaiting-acceptance")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @Parameter(description = "Có mốc đến hạn từ ngày này")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate dueAfter,
            @Parameter(description = "Có mốc đến hạn đến hết ngày này")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate dueBefore,
            @Parameter(description = "Từ cần tìm, có dấu hoặc không dấu") @RequestParam(required = false) @Nullable
                    String text,
            @Parameter(description = "Trang, từ 0") @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
            @Parameter(description = "Số nhiệm vụ một trang, nhiều nhất 500")
                    @RequestParam(defaultValue = "50")
                    @Min(1)
                    @Max(500)
                    int size) {
        DirectiveFilter filter = new DirectiveFilter(section, agency, status, dueAfter, dueBefore, text);
        var chosen = resolutions.of(resolution);
        List<DirectiveView> matching = directives.all().stream()
                .filter(filter::matches)
                .map(Assessed::view)
                .filter(view -> chosen.test(view.resolution()))
                .filter(view -> kind == null ? !view.isMandate() : kind.equals(view.kind()))
                .toList();
        List<DirectiveView> items =
                matching.stream().skip((long) page * size).limit(size).toList();
        return new Page(items, page, size, matching.size());
    }

    @GetMapping("/{code}")
    @Operation(summary = "Một nhiệm vụ theo mã, ví dụ 3.4.12, hoặc III.2.1 của Phần III")
    @Transactional(readOnly = true)
    public ResponseEntity<?> one(
            @PathVariable String code,
            @Parameter(description = "Số hoặc mã nghị quyết; bỏ trống: nghị quyết đầu tiên có mã nhiệm vụ này")
                    @RequestParam(required = false)
                    @Nullable
                    String resolution) {
        return directives
                .find(resolution, code)
                .<ResponseEntity<?>>map(directive -> ResponseEntity.ok(directive.view()))
                .orElseGet(() -> ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "Không có nhiệm vụ mang mã " + code))
                        .build());
    }
}
