package vn.dondoc.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.review.ReviewTallyRows.Tally;
import vn.dondoc.review.ReviewView.ReportView;
import vn.dondoc.review.ReviewView.WithReports;

/** The reviews, read-only: who has reported, and what. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Báo cáo định kỳ", description = "Các kỳ đánh giá, sơ kết, tổng kết và báo cáo của cơ quan, chỉ đọc")
class ReviewController {

    private final ReviewReportRows reports;
    private final ReviewAccess access;

    ReviewController(ReviewReportRows reports, ReviewAccess access) {
        this.reports = reports;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Các kỳ đánh giá, mới nhất trước, với số phần việc đã báo cáo của từng cơ quan được xem")
    @Transactional(readOnly = true)
    public List<ReviewView> list(
            @Parameter(
                            description =
                                    "Năm của hạn báo cáo; bỏ trống: các kỳ có hạn báo cáo trong mười hai tháng qua hoặc sắp tới")
                    @RequestParam(required = false)
                    @Min(2000)
                    @Max(2200)
                    @Nullable
                    Integer year) {
        List<Review> asked = access.reviews(year);
        Map<Long, List<Tally>> tallies = access.tallies(asked);
        return asked.stream()
                .map(review -> ReviewView.of(review, tallies.getOrDefault(review.id(), List.of())))
                .toList();
    }

    @GetMapping("/{slug}/{period}")
    @Operation(summary = "Một kỳ đánh giá và báo cáo của các cơ quan được xem; bản nháp chỉ cơ quan lập được xem")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WithReports.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Không có kỳ đánh giá này",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @Transactional(readOnly = true)
    public ResponseEntity<?> one(
            @Parameter(description = "Tên ngắn của nghị quyết, ví dụ 05-nq-tu") @PathVariable String slug,
            @Parameter(description = "Kỳ, ví dụ 2026-Q1, 2026-H1, 2026-Y1") @PathVariable String period,
            @Parameter(description = "Mã cơ quan, ví dụ btc; bỏ trống: mọi cơ quan được xem")
                    @RequestParam(required = false)
                    @Nullable
                    String agency) {
        try {
            return ResponseEntity.ok(withReports(access.review(slug, period), agency));
        } catch (ResponseStatusException none) {
            return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                            HttpStatus.NOT_FOUND, "Không có kỳ đánh giá %s của %s".formatted(period, slug)))
                    .build();
        }
    }

    private WithReports withReports(Review review, @Nullable String agency) {
        return new WithReports(
                ReviewView.of(review, access.tallies(review)),
                reports.of(review.id()).stream()
                        .filter(report -> agency == null || report.agency().equals(agency))
                        .filter(report -> access.maySee(report.agency()))
                        .map(report -> ReportView.of(report, access.isOwn(report.agency())))
                        .toList());
    }
}
