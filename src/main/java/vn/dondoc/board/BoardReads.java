package vn.dondoc.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.VietnamTime;

/** The one place where directives are counted: the board and the reports give the same figures because both ask here. */
@Service
public class BoardReads {

    private final DirectiveViews views;
    private final KeptDirectives kept;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final VietnamTime time;

    BoardReads(DirectiveViews views, KeptDirectives kept, JdbcClient jdbc, ObjectMapper json, VietnamTime time) {
        this.views = views;
        this.kept = kept;
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    /** Over all directives of Phụ lục 2 of all resolutions, as they stand today. */
    public Board.Count whole() {
        Tally total = new Tally();
        kept.all().forEach(resolution -> total.add(resolution.figures().total()));
        return total.count();
    }

    /** @param resolution null for an agency */
    private record Named(String code, String name, @Nullable String resolution, Tally tally) {}

    /** All of a resolution's directives, its mandates too, as they stand today, in the document's order, groups left out. */
    public List<Assessed> directivesOf(String resolution) {
        return views.of(DirectivesAsked.ofResolution(resolution)).stream()
                .filter(directive -> directive.standing() != null)
                .toList();
    }

    /**
     * Counts these directives, groups left out, mandates apart.
     *
     * @param resolutions takes the numbers of those whose sections are listed even where nothing is in them
     */
    public Board count(Collection<Assessed> directives, Predicate<String> resolutions) {
        return countEach(ResolutionDirectives.of(directives), resolutions, number -> true);
    }

    /**
     * The same; what was counted before is only added up.
     *
     * @param told takes the numbers of those whose sections are told at all
     */
    Board countEach(
            Collection<ResolutionDirectives> directives, Predicate<String> resolutions, Predicate<String> told) {
        Tally total = new Tally();
        Tally mandates = new Tally();
        Map<String, Named> agencies = new LinkedHashMap<>();
        Map<SectionKey, Named> sections = sections(resolutions.and(told));
        for (ResolutionDirectives resolution : directives) {
            Figures figures = resolution.figures();
            total.add(figures.total());
            mandates.add(figures.mandates());
            figures.agencies().forEach((code, agency) -> agencies.computeIfAbsent(
                            code, any -> new Named(code, agency.name(), null, new Tally()))
                    .tally()
                    .add(agency.tally()));
            if (told.test(resolution.number())) {
                figures.sections().forEach((code, tally) -> sections.computeIfAbsent(
                                new SectionKey(resolution.number(), code),
                                any -> new Named(code, code, resolution.number(), new Tally()))
                        .tally()
                        .add(tally));
            }
        }
        return new Board(time.today(), total.count(), mandates.count(), lines(agencies), lines(sections));
    }

    /** Sections of two resolutions bear the same codes. */
    private record SectionKey(String resolution, String section) {}

    /** @param code as in the document */
    record Section(String resolution, String code, String name) {}

    /** Of these resolutions, as the documents list them. */
    List<Section> sectionsOf(Predicate<String> resolutions) {
        return sections(resolutions).entrySet().stream()
                .map(section -> new Section(
                        section.getKey().resolution(),
                        section.getKey().section(),
                        section.getValue().name()))
                .toList();
    }

    private static List<Board.Line> lines(Map<?, Named> tallies) {
        return tallies.values().stream()
                .map(line -> new Board.Line(
                        line.code(),
                        line.name(),
                        line.resolution(),
                        line.tally().count()))
                .toList();
    }

    private Map<SectionKey, Named> sections(Predicate<String> chosen) {
        Map<SectionKey, Named> all = new LinkedHashMap<>();
        // Of hundreds of resolutions few are told of: the names of the others are neither sent nor read.
        List<String> numbers = jdbc.sql("select number from dondoc.resolution").query(String.class).list().stream()
                .filter(chosen)
                .toList();
        jdbc.sql("select number, sections from dondoc.resolution where number = any(:numbers) order by id")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    String number = row.getString("number");
                    read(row.getString("sections"))
                            .forEach((code, name) ->
                                    all.put(new SectionKey(number, code), new Named(code, name, number, new Tally())));
                });
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
