package vn.dondoc.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.format.DateTimeFormatter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.board.BoardAddress;
import vn.dondoc.board.BoardOverview;
import vn.dondoc.board.BoardOverviews;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.report.excel.BoardWorkbook;

/** What the page Theo dõi nghị quyết shows, as an Excel file: a look at the moment, not one of the kept reports. */
@RestController
@RequestMapping({"/api/board", "/pages/board"})
@Tag(name = "Bảng theo dõi")
class BoardExportController {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final BoardOverviews overviews;

    BoardExportController(BoardOverviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/overview.xlsx")
    @Operation(summary = "Số liệu và danh sách của trang Theo dõi nghị quyết theo bộ lọc, tệp Excel")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ResponseEntity<byte[]> excel(@ParameterObject BoardAddress asked) {
        BoardOverview overview = overviews.whole(asked);
        byte[] book = BoardWorkbook.of(
                overview, overviews.lines(asked, 0, Integer.MAX_VALUE).items());
        String name = "theo-doi-nghi-quyet-%s.xlsx".formatted(MOMENT.format(overview.at()));
        return ResponseEntity.ok()
                .contentType(ReportFormat.EXCEL.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(book);
    }

    @ExceptionHandler
    ProblemDetail refuse(InvalidInput invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }
}
