package vn.dondoc.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.board.DirectiveViews.Assessed;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Standing;

/** The board, read-only: what the one who asks may see is counted. */
@RestController
@RequestMapping("/api/board")
@Tag(name = "Bảng theo dõi", description = "Bốn ô tổng hợp và các ô kèm theo")
class BoardController {

    private final DirectiveViews views;
    private final Visibility visibility;
    private final ResolutionChoice resolutions;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final VietnamTime time;

    BoardController(
            DirectiveViews views,
            Visibility visibility,
            ResolutionChoice resolutions,
            JdbcClient jdbc,
            ObjectMapper json,
            VietnamTime time) {
        this.views = views;
        this.visibility = visibility;
        this.resolutions = resolutions;
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /** @param resolution null for an agency */
    private record Named(String code, String name, @Nullable String resolution, Tally tally) {}

    @GetMapping
    @Operation(summary = "Tổng hợp theo toàn nghị quyết, theo cơ quan và theo nhóm nhiệm vụ, tính đến hôm nay")
    @Transactional(readOnly = true)
    public Board board(
            @Parameter(description = "Số hoặc tên ngắn của nghị quyết, ví dụ 05-NQ/TU, 05-nq-tu; bỏ trống: tất cả")
                    @RequestParam(required = false)
                    @Nullable
                    String resolution) {
        Predicate<String> chosen = resolutions.of(resolution);
        Tally total = new Tally();
        Map<String, Named> agencies = new LinkedHashMap<>();
        Map<String, Named> sections = sections(chosen);
        var visible = visibility.forCurrentUser();
        for (Assessed directive : views.all()) {
            DirectiveView view = directive.view();
            Standing standing = directive.standing();
            if (standing == null || !chosen.test(view.resolution()) || !visible.test(view)) {
                continue;
            }
            total.add(standing, view.shares());
            sections.computeIfAbsent(
                            key(view.resolution(), view.section()),
                            key -> new Named(view.section(), view.section(), view.resolution(), new Tally()))
                    .tally()
                    .add(standing, view.shares());
            directive.shareStandings().forEach((share, own) -> agencies.computeIfAbsent(
                            share.agency(), code -> new Named(code, share.agencyName(), null, new Tally()))
                    .tally()
                    .add(own, List.of(share)));
        }
        return new Board(time.today(), total.count(), lines(agencies), lines(sections));
    }

    private static List<Board.Line> lines(Map<String, Named> tallies) {
        return tallies.values().stream()
                .map(line -> new Board.Line(
                        line.code(),
                        line.name(),
                        line.resolution(),
                        line.tally().count()))
                .toList();
    }

    /** Sections of two resolutions bear the same codes. */
    private static String key(String resolution, String section) {
        return resolution + ":" + section;
    }

    private Map<String, Named> sections(Predicate<String> chosen) {
        Map<String, Named> all = new LinkedHashMap<>();
        jdbc
                .sql("select number, sections from dondoc.resolution order by id")
                .query((row, n) -> Map.entry(row.getString("number"), read(row.getString("sections"))))
                .list()
                .stream()
                .filter(resolution -> chosen.test(resolution.getKey()))
                .forEach(resolution -> resolution
                        .getValue()
                        .forEach((code, name) -> all.put(
                                key(resolution.getKey(), code),
                                new Named(code, name, resolution.getKey(), new Tally()))));
        return all;
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read sections " + text, e);
        }
    }
}
