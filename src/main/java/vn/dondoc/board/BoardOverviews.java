package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.board.BoardOverview.Choice;
import vn.dondoc.board.BoardOverview.Choices;
import vn.dondoc.board.BoardOverview.StatusCount;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Cell;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.directive.FollowedResolutions.Followed;
import vn.dondoc.form.InvalidInput;

/** What the page Theo dõi nghị quyết shows, and what its export holds, from one reading of the directives. */
@Service
public class BoardOverviews {

    /** Lines of the exception list on the page; all of them are in its export. */
    private static final int MOST_LATE = 200;

    private final VisibleDirectives directives;
    private final BoardReads reads;
    private final LateList lateList;
    private final FormerDeadlineRows formerDeadlines;
    private final BoardTargets targets;
    private final FollowedResolutions resolutions;
    private final ResolutionChoice resolutionChoice;
    private final VietnamTime time;

    BoardOverviews(
            VisibleDirectives directives,
            BoardReads reads,
            LateList lateList,
            FormerDeadlineRows formerDeadlines,
            BoardTargets targets,
            FollowedResolutions resolutions,
            ResolutionChoice resolutionChoice,
            VietnamTime time) {
        this.directives = directives;
        this.reads = reads;
        this.lateList = lateList;
        this.formerDeadlines = formerDeadlines;
        this.targets = targets;
        this.resolutions = resolutions;
        this.resolutionChoice = resolutionChoice;
        this.time = time;
    }

    /**
     * All figures over what the one who asks may see, as the page shows them: the first lines of the exception list; the
     * targets one by one where they are those of one resolution only, else their counts.
     *
     * @throws InvalidInput for what cannot be chosen
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BoardOverview overview(BoardAddress asked) {
        return overview(asked, MOST_LATE, false);
    }

    /**
     * The same with every line of every list.
     *
     * @throws InvalidInput for what cannot be chosen
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BoardOverview whole(BoardAddress asked) {
        return overview(asked, Integer.MAX_VALUE, true);
    }

    private BoardOverview overview(BoardAddress asked, int mostLate, boolean eachTarget) {
        BoardFilter filter = filter(asked);
        List<ResolutionDirectives> visible = directives.byResolution();
        List<ResolutionDirectives> scope = filter.scope(visible);
        List<ResolutionDirectives> chosen = filter.narrow(scope);
        List<Assessed> open = open(chosen);
        List<Followed> followed = resolutions.all();
        LocalDate today = time.today();
        Predicate<String> present = PresentResolutions.among(visible, filter.resolutions(), today);
        Choices choices =
                BoardChoices.of(followed, reads.sectionsOf(filter.resolutions().and(present)), visible, today);
        List<ResolutionDirectives> listed = filter.listed(chosen);
        LateList.First late = lateList.first(open(listed), mostLate);
        return new BoardOverview(
                time.now().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                words(asked, choices, filter),
                choices,
                reads.countEach(chosen, sectionsListed(filter), present),
                statuses(listed),
                DeadlinesAhead.of(open, today),
                late.total(),
                late.lines(),
                lateMandates(open),
                new YearsCourse(today, formerDeadlines.since(YearsCourse.earliest(today, filter.period())))
                        .of(scope, filter.period()),
                targets.of(
                        followed.stream()
                                .filter(one -> filter.resolutions().test(one.number()))
                                .toList(),
                        filter,
                        eachTarget));
    }

    /** @param total how many there are, on all pages */
    public record Lines(List<DirectiveLine> items, int page, int size, int total) {}

    /**
     * The directives behind a figure, in the documents' order; where an agency is chosen, its shares.
     *
     * @param page from 0
     * @throws InvalidInput for what cannot be chosen
     */
    @Transactional(readOnly = true)
    public Lines lines(BoardAddress asked, int page, int size) {
        BoardFilter filter = filter(asked);
        LocalDate today = time.today();
        List<Assessed> listed =
                ResolutionDirectives.all(filter.listed(filter.narrow(filter.scope(directives.byResolution()))));
        return new Lines(
                listed.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(directive -> DirectiveLine.of(directive, today))
                        .toList(),
                page,
                size,
                listed.size());
    }

    private BoardFilter filter(BoardAddress asked) {
        String resolution = asked.resolution();
        return BoardFilter.of(
                asked, resolutionChoice.of(resolution == null || resolution.isBlank() ? null : resolution.strip()));
    }

    /** One section chosen: the others, empty, are not listed. */
    private static Predicate<String> sectionsListed(BoardFilter filter) {
        return filter.section() == null ? filter.resolutions() : number -> false;
    }

    private static int lateMandates(List<Assessed> open) {
        return (int) open.stream()
                .filter(directive -> directive.view().isMandate())
                .flatMap(directive -> directive.parts().stream())
                .flatMap(part -> part.milestones().stream())
                .filter(milestone -> milestone.standing().cell() == Cell.OPEN_LATE)
                .count();
    }

    private static List<Assessed> open(List<ResolutionDirectives> chosen) {
        return ResolutionDirectives.all(
                chosen.stream().map(ResolutionDirectives::open).toList());
    }

    private static List<StatusCount> statuses(List<ResolutionDirectives> chosen) {
        return Arrays.stream(DirectiveStatus.values())
                .map(status -> new StatusCount(
                        status.word(),
                        status.label(),
                        DossierLines.state(status).tone(),
                        chosen.stream()
                                .mapToInt(of -> of.figures().having(status))
                                .sum()))
                .toList();
    }

    private static String words(BoardAddress asked, Choices choices, BoardFilter filter) {
        return Stream.of(
                        label(choices.resolutions(), asked.resolution()),
                        label(choices.sections(), filter.section()),
                        label(choices.agencies(), filter.agency()),
                        Optional.ofNullable(filter.state()).map(StateChoice::label),
                        Optional.ofNullable(filter.period()).map(Period::label),
                        Optional.ofNullable(filter.due()).map(day -> "Đến hạn ngày " + VietnamTime.format(day)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> label(List<Choice> choices, @Nullable String word) {
        return word == null || word.isBlank()
                ? Optional.empty()
                : Optional.of(choices.stream()
                        .filter(choice -> choice.word().equals(word))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(word));
    }
}
