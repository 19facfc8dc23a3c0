package vn.dondoc.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has happened to a directive, read-only. */
@RestController
@Tag(name = "Nhiệm vụ")
class TimelineController {

    private final VisibleDirectives directives;
    private final Timelines timelines;

    TimelineController(VisibleDirectives directives, Timelines timelines) {
        this.directives = directives;
        this.timelines = timelines;
    }

    @GetMapping("/api/directives/{code}/timeline")
    @Operation(
            summary =
                    "Diễn biến của một nhiệm vụ, mới nhất trước; của nhiệm vụ mật chỉ có thời điểm, loại việc và cơ quan")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = TimelineEntry.class))))
    @ApiResponse(
            responseCode = "404",
            description = "Không có nhiệm vụ này, hoặc không được xem",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @Transactional(readOnly = true)
    public ResponseEntity<?> timeline(
            @PathVariable String code,
            @Parameter(
                            description =
                                    "Số hoặc mã nghị quyết, ví dụ 05-NQ/TU hoặc 05-nq-tu; bỏ trống: nghị quyết đầu tiên có mã nhiệm vụ này")
                    @RequestParam(required = false)
                    @Nullable
                    String resolution) {
        return directives
                .find(resolution, code)
                .<ResponseEntity<?>>map(directive -> ResponseEntity.ok(told(directive)))
                .orElseGet(() -> ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "Không có nhiệm vụ mang mã " + code))
                        .build());
    }

    private List<TimelineEntry> told(Assessed directive) {
        List<TimelineEntry> entries = timelines.of(directive.id());
        return directive.view().confidential()
                ? entries.stream().map(TimelineEntry::withheld).toList()
                : entries;
    }
}
