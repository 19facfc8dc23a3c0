package vn.dondoc.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.board.BoardOverviews.Lines;
import vn.dondoc.form.InvalidInput;

/** The figures of the page Theo dõi nghị quyết: over the API, and under /pages/ with the session of Cockpit. */
@RestController
@RequestMapping({"/api/board", "/pages/board"})
@Tag(name = "Bảng theo dõi")
class OverviewController {

    private final BoardOverviews overviews;

    OverviewController(BoardOverviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/overview")
    @Operation(summary = "Mọi số liệu của trang Theo dõi nghị quyết theo bộ lọc, tính tại một thời điểm")
    BoardOverview overview(@ParameterObject BoardAddress asked) {
        return overviews.overview(asked);
    }

    @GetMapping("/directives")
    @Operation(summary = "Các nhiệm vụ của một con số trên bảng, từng trang, theo thứ tự của văn bản")
    Lines directives(
            @ParameterObject BoardAddress asked,
            @Parameter(description = "Trang, từ 0") @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
            @Parameter(description = "Số nhiệm vụ một trang, nhiều nhất 500")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(500)
                    int size) {
        return overviews.lines(asked, page, size);
    }

    @ExceptionHandler
    ProblemDetail refuse(InvalidInput invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }
}
