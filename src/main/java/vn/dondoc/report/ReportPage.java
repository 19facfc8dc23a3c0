package vn.dondoc.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.board.Board;
import vn.dondoc.board.BoardReads;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.directive.FollowedResolutions.Followed;

/** What the page of the reports shows: what can be chosen, and what was made. */
@Component
class ReportPage {

    private static final int MONTHS_BACK = 14;

    private final FollowedResolutions resolutions;
    private final BoardReads board;
    private final Agencies agencies;
    private final Officers officers;
    private final ReportRights rights;
    private final VietnamTime time;

    ReportPage(
            FollowedResolutions resolutions,
            BoardReads board,
            Agencies agencies,
            Officers officers,
            ReportRights rights,
            VietnamTime time) {
        this.resolutions = resolutions;
        this.board = board;
        this.agencies = agencies;
        this.officers = officers;
        this.rights = rights;
        this.time = time;
    }

    record Choice(String word, String label) {}

    /** A report as the list shows it. */
    record Line(
            long id,
            String number,
            String madeAt,
            String period,
            String scope,
            String resolution,
            String stage,
            String madeBy,
            String published,
            boolean publishable) {

        public String word() {
            return Reports.wordPath(id);
        }

        public String excel() {
            return Reports.excelPath(id);
        }
    }

    List<Followed> resolutions() {
        return resolutions.all();
    }

    /** By kind, the newest first: those that have days between the resolution's and today, and the next one. */
    Map<String, List<Choice>> periods() {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put("Quý", periods(Period.Kind.QUARTER));
        choices.put("Tháng", periods(Period.Kind.MONTH));
        choices.put("Sáu tháng", periods(Period.Kind.HALF_YEAR));
        choices.put("Năm", periods(Period.Kind.YEAR));
        return choices;
    }

    private List<Choice> periods(Period.Kind kind) {
        LocalDate today = time.today();
        List<Choice> choices = new ArrayList<>();
        Period last = Period.containing(kind, today).next();
        for (Period period = Period.containing(kind, today.minusMonths(MONTHS_BACK));
                !period.from().isAfter(last.from());
                period = period.next()) {
            choices.add(0, new Choice(period.code(), period.label()));
        }
        return choices;
    }

    /** The quarter that is running. */
    String usualPeriod() {
        return Period.containing(Period.Kind.QUARTER, time.today()).code();
    }

    /** What the one who asks may make, by kind of scope. */
    Map<String, List<Choice>> scopes() {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put("Toàn nghị quyết", entitled(Stream.of(new Choice("whole", "Toàn nghị quyết"))));
        choices.put(
                "Nhóm nhiệm vụ",
                entitled(board.count(List.of(), any -> true).bySection().stream()
                        .map(ReportPage::section)
                        .distinct()));
        choices.put("Cơ quan", entitled(agencies.all().stream().map(ReportPage::agency)));
        choices.values().removeIf(List::isEmpty);
        return choices;
    }

    private List<Choice> entitled(Stream<Choice> choices) {
        return choices.filter(
                        choice -> rights.mayMake(Scope.ofWord(choice.word()).orElseThrow()))
                .toList();
    }

    private static Choice section(Board.Line line) {
        String name = line.name().length() > 90 ? line.name().substring(0, 90) + "…" : line.name();
        return new Choice(new Scope.OfSection(line.code()).word(), "%s. %s".formatted(line.code(), name));
    }

    private static Choice agency(Agency agency) {
        return new Choice(new Scope.OfAgency(agency.code()).word(), agency.name());
    }

    Line line(Report report) {
        return new Line(
                report.id(),
                report.number(),
                VietnamTime.format(report.madeAt()),
                report.period().label(),
                scope(report.scope()),
                report.resolution(),
                report.stage().label(),
                officers.find(report.madeBy()).map(Officer::name).orElse("Hệ thống"),
                published(report),
                rights.mayPublish() && report.stage() == Stage.FINAL && report.publishedAt() == null);
    }

    private String scope(Scope scope) {
        if (scope instanceof Scope.OfAgency of) {
            return agencies.nameOf(of.code()).orElse(of.code());
        }
        return scope instanceof Scope.OfSection of ? "Nhóm nhiệm vụ " + of.code() : "Toàn nghị quyết";
    }

    private static String published(Report report) {
        String number = report.documentNumber() == null ? "" : "số " + report.documentNumber();
        return report.publishedAt() == null
                ? "Chưa phát hành"
                : "Phát hành %s %s"
                        .formatted(number, VietnamTime.format(report.publishedAt()))
                        .replace("  ", " ");
    }
}
