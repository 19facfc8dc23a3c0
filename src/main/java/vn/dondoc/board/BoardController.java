package vn.dondoc.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final VietnamTime time;

    BoardController(DirectiveViews views, Visibility visibility, JdbcClient jdbc, ObjectMapper json, VietnamTime time) {
        this.views = views;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    private record Named(String name, Tally tally) {}

    @GetMapping
    @Operation(summary = "Tổng hợp theo toàn nghị quyết, theo cơ quan và theo nhóm nhiệm vụ, tính đến hôm nay")
    @Transactional(readOnly = true)
    public Board board() {
        Tally total = new Tally();
        Map<String, Named> agencies = new LinkedHashMap<>();
        Map<String, Named> sections = new LinkedHashMap<>();
        sections().forEach((code, name) -> sections.put(code, new Named(name, new Tally())));
        var visible = visibility.forCurrentUser();
        for (Assessed directive : views.all()) {
            Standing standing = directive.standing();
            if (standing == null || !visible.test(directive.view())) {
                continue;
            }
            total.add(standing, directive.view().shares());
            sections.computeIfAbsent(directive.view().section(), code -> new Named(code, new Tally()))
                    .tally()
                    .add(standing, directive.view().shares());
            directive.shareStandings().forEach((share, own) -> agencies.computeIfAbsent(
                            share.agency(), code -> new Named(share.agencyName(), new Tally()))
                    .tally()
                    .add(own, List.of(share)));
        }
        return new Board(time.today(), total.count(), lines(agencies), lines(sections));
    }

    private static List<Board.Line> lines(Map<String, Named> tallies) {
        return tallies.entrySet().stream()
                .map(line -> new Board.Line(
                        line.getKey(),
                        line.getValue().name(),
                        line.getValue().tally().count()))
                .toList();
    }

    private Map<String, String> sections() {
        Map<String, String> all = new LinkedHashMap<>();
        jdbc.sql("select sections from dondoc.resolution order by id")
                .query(String.class)
                .list()
                .forEach(text -> all.putAll(read(text)));
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
