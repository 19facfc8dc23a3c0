package vn.dondoc.target;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.Period;
import vn.dondoc.target.TargetRows.Resolution;

/** The targets, read-only, for everyone who has an account. */
@RestController
@RequestMapping("/api/targets")
@Tag(name = "Chỉ tiêu", description = "Các chỉ tiêu của Phụ lục 1 và số liệu từng kỳ, chỉ đọc")
class TargetApiController {

    private final PeriodChoice choice;
    private final TargetRows targets;
    private final Standings standings;

    TargetApiController(PeriodChoice choice, TargetRows targets, Standings standings) {
        this.choice = choice;
        this.targets = targets;
        this.standings = standings;
    }

    /** @param period its code, e.g. 2026-Q1 */
    record Answer(String resolution, String period, String periodLabel, List<Item> items) {}

    /** @param history every figure given for the period, first to last */
    record Item(@JsonUnwrapped TargetStanding standing, String assessmentLabel, int year, List<Given> history) {}

    /** @param reason why it replaced the one before; null for the first */
    record Given(BigDecimal value, String unit, SourceDocument source, Instant at, @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Các chỉ tiêu theo thứ tự của văn bản, với số liệu, đánh giá và lịch sử đính chính của kỳ")
    @Transactional(readOnly = true)
    public Answer list(
            @Parameter(
                            description =
                                    "Số hoặc tên ngắn của nghị quyết, ví dụ 05-NQ/TU, 05-nq-tu; bỏ trống: nghị quyết đầu tiên")
                    @RequestParam(required = false)
                    @Nullable
                    String resolution,
            @Parameter(description = "Kỳ báo cáo: 2026-Q1, 2026-H1, 2026-Y1, 2026-M3; bỏ trống: kỳ gần nhất")
                    @RequestParam(required = false)
                    @Nullable
                    String period) {
        Resolution chosen = choice.resolution(resolution)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Chưa có nghị quyết nào có chỉ tiêu"));
        Period asked = choice.period(chosen, period);
        GivenFigures given = standings.figures(chosen.id());
        return new Answer(
                chosen.number(),
                asked.code(),
                asked.label(),
                targets.of(chosen.id()).stream()
                        .map(target -> item(target, asked, given))
                        .toList());
    }

    private static Item item(Target target, Period period, GivenFigures given) {
        TargetStanding standing = Standings.standing(target, period, given);
        return new Item(
                standing,
                standing.assessment().label(),
                target.year(),
                given.request(target, period).map(given::history).orElse(List.of()).stream()
                        .map(TargetApiController::given)
                        .toList());
    }

    private static Given given(Measurement measurement) {
        return new Given(
                measurement.figures().value(),
                measurement.figures().unit(),
                measurement.figures().source(),
                measurement.at(),
                measurement.reason());
    }
}
