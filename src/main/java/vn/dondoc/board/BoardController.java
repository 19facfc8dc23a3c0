package vn.dondoc.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.calendar.VietnamTime;

/** The board, read-only: what the one who asks may see is counted. */
@RestController
@RequestMapping("/api/board")
@Tag(name = "Bảng theo dõi", description = "Bốn ô tổng hợp và các ô kèm theo")
class BoardController {

    private final BoardReads reads;
    private final VisibleDirectives directives;
    private final ResolutionChoice resolutions;
    private final VietnamTime time;

    BoardController(BoardReads reads, VisibleDirectives directives, ResolutionChoice resolutions, VietnamTime time) {
        this.reads = reads;
        this.directives = directives;
        this.resolutions = resolutions;
        this.time = time;
    }

    @GetMapping
    @Operation(
            summary = "Tổng hợp theo toàn nghị quyết, theo cơ quan và theo nhóm nhiệm vụ, tính đến hôm nay",
            description =
                    "total, byAgency, bySection: các nhiệm vụ của Phụ lục 2; mandates: các nhiệm vụ của Phần III (tổ chức thực hiện), đếm riêng")
    @Transactional(readOnly = true)
    public Board board(
            @Parameter(description = "Số hoặc tên ngắn của nghị quyết, ví dụ 05-NQ/TU, 05-nq-tu; bỏ trống: tất cả")
                    @RequestParam(required = false)
                    @Nullable
                    String resolution) {
        Predicate<String> chosen = resolutions.of(resolution);
        List<ResolutionDirectives> counted = directives.byResolution().stream()
                .filter(of -> chosen.test(of.number()))
                .toList();
        Predicate<String> present = PresentResolutions.among(counted, chosen, time.today());
        return reads.countEach(counted, chosen, present);
    }
}
