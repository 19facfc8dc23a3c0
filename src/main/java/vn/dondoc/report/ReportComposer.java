package vn.dondoc.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.board.Assessed;
import vn.dondoc.board.Board;
import vn.dondoc.board.BoardReads;
import vn.dondoc.board.LateList;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.directive.FollowedResolutions.Followed;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.report.ReportContent.Document;
import vn.dondoc.report.ReportContent.Figures;
import vn.dondoc.report.ReportContent.Heading;
import vn.dondoc.report.ReportContent.Issuer;
import vn.dondoc.report.ReportContent.SectionResults;
import vn.dondoc.report.ReportContent.Words;
import vn.dondoc.report.WorkRows.Work;

/** Computes what a report says, in one read-only transaction that sees the database as it is at one moment. */
@Component
class ReportComposer {

    private final BoardReads board;
    private final WorkRows rows;
    private final FollowedResolutions resolutions;
    private final Agencies agencies;
    private final Officers officers;
    private final LateList lateList;
    private final ObjectProvider<TargetFigures> targets;
    private final ObjectProvider<Narratives> narratives;
    private final VietnamTime time;
    private final TransactionTemplate snapshot;
    private final String baseUrl;

    ReportComposer(
            BoardReads board,
            WorkRows rows,
            FollowedResolutions resolutions,
            Agencies agencies,
            Officers officers,
            LateList lateList,
            ObjectProvider<TargetFigures> targets,
            ObjectProvider<Narratives> narratives,
            VietnamTime time,
            PlatformTransactionManager transactions,
            @Value("${dondoc.mail.base-url}") String baseUrl) {
        this.board = board;
        this.rows = rows;
        this.resolutions = resolutions;
        this.agencies = agencies;
        this.officers = officers;
        this.lateList = lateList;
        this.targets = targets;
        this.narratives = narratives;
        this.time = time;
        this.baseUrl = baseUrl;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * @param number of the reports' own series
     * @param id under which it will be kept
     * @throws InvalidInput where there is no such resolution, agency or section
     */
    ReportContent compose(ReportOrder order, String actor, String number, long id) {
        return java.util.Objects.requireNonNull(snapshot.execute(status -> composed(order, actor, number, id)));
    }

    private ReportContent composed(ReportOrder order, String actor, String number, long id) {
        Followed resolution = resolutions.all().stream()
                .filter(one -> one.id() == order.resolutionId())
                .findFirst()
                .orElseThrow(() -> new InvalidInput("Không có nghị quyết này"));
        List<Assessed> all = Slices.of(order.scope(), board.directivesOf(resolution.number()));
        List<Assessed> directives =
                all.stream().filter(one -> !Slices.isMandate(one)).toList();
        Figures standing = figures(resolution, order.scope(), all);
        String scopeLabel = label(order.scope(), standing);
        Narrative narrative = Optional.ofNullable(narratives.getIfAvailable())
                .flatMap(source -> source.of(order.resolutionId(), order.period()))
                .orElse(Narrative.NONE);
        Work work = rows.of(resolution.id());
        ResultTable table = new ResultTable(time.today(), work, narrative.lastWords());
        return new ReportContent(
                heading(order, resolution, actor, number, scopeLabel, id),
                standing,
                figures(resolution, order.scope(), Slices.within(order.period(), all)),
                lateList.of(all).stream().map(ReportComposer::late).toList(),
                results(standing, directives, table),
                table.of(all.stream().filter(Slices::isMandate).toList()),
                targets(order),
                words(order.scope(), narrative, scopeLabel));
    }

    private Figures figures(Followed resolution, Scope scope, List<Assessed> counting) {
        Board counted = board.count(counting, resolution.number()::equals);
        List<Board.Line> sections = counted.bySection().stream()
                .filter(line -> line.count().all() > 0
                        || (scope instanceof Scope.OfSection of && of.code().equals(line.code()))
                        || scope instanceof Scope.Whole)
                .toList();
        return new Figures(counted.total(), counted.mandates(), counted.byAgency(), sections);
    }

    private String label(Scope scope, Figures standing) {
        if (scope instanceof Scope.OfAgency of) {
            return agencies.nameOf(of.code())
                    .orElseThrow(() -> new InvalidInput("Không có cơ quan mang mã " + of.code()));
        }
        if (scope instanceof Scope.OfSection of) {
            return standing.bySection().stream()
                    .filter(line -> line.code().equals(of.code()))
                    .findFirst()
                    .map(line -> "Nhóm nhiệm vụ " + line.code())
                    .orElseThrow(() -> new InvalidInput("Không có nhóm nhiệm vụ " + of.code()));
        }
        return "Toàn nghị quyết";
    }

    private Heading heading(
            ReportOrder order, Followed resolution, String actor, String number, String scopeLabel, long id) {
        Instant now = time.now();
        long journalId = rows.lastJournalId();
        return new Heading(
                number,
                order.stage(),
                new Document(
                        resolution.id(),
                        resolution.kind(),
                        resolution.number(),
                        resolution.title(),
                        resolution.issuer(),
                        resolution.issuedOn()),
                order.period().code(),
                order.period().label(),
                order.period().from(),
                order.period().to(),
                order.scope().word(),
                scopeLabel,
                issuer(order.scope(), resolution, actor, scopeLabel),
                time.today(),
                now,
                officers.find(actor).map(Officer::name).orElse("Hệ thống"),
                journalId,
                "tính từ dữ liệu đến %s, dòng nhật ký số %d".formatted(VietnamTime.format(now), journalId),
                baseUrl + Reports.wordPath(id));
    }

    /** Who is of the agency reports for it; everybody else for the committee. */
    private Issuer issuer(Scope scope, Followed resolution, String actor, String agency) {
        return scope instanceof Scope.OfAgency of && officers.isMember(actor, of.code())
                ? Issuers.ofAgency(resolution, agency)
                : Issuers.ofCommittee(resolution);
    }

    private static ReportContent.Late late(LateList.Late late) {
        return new ReportContent.Late(
                late.code(),
                late.title(),
                late.agency(),
                late.agencyName(),
                late.officer(),
                late.milestone(),
                late.due(),
                late.daysLate(),
                late.missing(),
                late.decider());
    }

    private static List<SectionResults> results(Figures standing, List<Assessed> directives, ResultTable table) {
        Map<String, List<Assessed>> bySection = directives.stream()
                .collect(Collectors.groupingBy(
                        directive -> directive.view().section(), LinkedHashMap::new, Collectors.toList()));
        return standing.bySection().stream()
                .filter(section -> bySection.containsKey(section.code()))
                .map(section -> new SectionResults(
                        section.code(), section.name(), table.of(bySection.getOrDefault(section.code(), List.of()))))
                .toList();
    }

    /** Targets belong to the whole and to the agency that answers for them, not to a section of directives. */
    private List<TargetLine> targets(ReportOrder order) {
        List<TargetLine> all = Optional.ofNullable(targets.getIfAvailable())
                .map(source -> source.of(order.resolutionId(), order.period()))
                .orElse(List.of());
        return all.stream()
                .filter(line -> order.scope() instanceof Scope.Whole
                        || (order.scope() instanceof Scope.OfAgency of
                                && of.code().equals(line.leadCode())))
                .toList();
    }

    /** What the province says of the whole is not said of a part; whether the part has reported is. */
    private static Words words(Scope scope, Narrative narrative, String scopeLabel) {
        if (scope instanceof Scope.Whole) {
            return new Words(
                    narrative.assessment(),
                    narrative.difficulties(),
                    narrative.proposals(),
                    narrative.nextPlan(),
                    narrative.conclusion(),
                    narrative.missing(),
                    narrative.official(),
                    narrative.signer());
        }
        List<String> missing =
                narrative.missing().stream().filter(scopeLabel::equals).toList();
        return new Words("", "", "", "", "", missing, null, null);
    }
}
