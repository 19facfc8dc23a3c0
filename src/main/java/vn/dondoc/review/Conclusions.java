package vn.dondoc.review;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.Instruction;
import vn.dondoc.directive.Instructions;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.Subject;
import vn.dondoc.report.ReportOrder;
import vn.dondoc.report.Reports;
import vn.dondoc.report.Scope;
import vn.dondoc.report.Stage;

/** The Office consolidates and signs, the Standing Committee concludes; its instructions go into the directives. */
@Service
public class Conclusions {

    private final ReviewRows reviews;
    private final CollectedReports collected;
    private final ReviewSchedule schedule;
    private final ReviewNotices notices;
    private final Reports reports;
    private final Instructions instructions;
    private final Officers officers;
    private final Journal journal;
    private final VietnamTime time;

    Conclusions(
            ReviewRows reviews,
            CollectedReports collected,
            ReviewSchedule schedule,
            ReviewNotices notices,
            Reports reports,
            Instructions instructions,
            Officers officers,
            Journal journal,
            VietnamTime time) {
        this.reviews = reviews;
        this.collected = collected;
        this.schedule = schedule;
        this.notices = notices;
        this.reports = reports;
        this.instructions = instructions;
        this.officers = officers;
        this.journal = journal;
        this.time = time;
    }

    /** Puts together what was reported, for the Office to edit; what it has written itself stays. */
    @Transactional
    public void draft(long reviewId) {
        reviews.write(reviewId, collected.draft(reviews.lock(reviewId)));
    }

    /** Makes the draft from what is committed, and asks the Office to consolidate. */
    @Transactional
    public void compile(long reviewId) {
        Review review = reviews.get(reviewId);
        reviews.reported(reviewId, document(review, Stage.DRAFT));
        notices.consolidationDue(review);
    }

    /** Makes the report that goes before the Committee from what was signed, and asks for the conclusion. */
    @Transactional
    public void present(long reviewId) {
        Review review = reviews.get(reviewId);
        reviews.reported(reviewId, document(review, Stage.DRAFT));
        notices.conclusionDue(review);
    }

    /**
     * The Office signs: the report goes before the Committee.
     *
     * @throws NotEntitled for anyone but the Office
     */
    @Transactional
    public void sign(long reviewId, Consolidation texts, String actor) {
        Review review = reviews.lock(reviewId);
        require(actor, Groups.OFFICE, "Chỉ Văn phòng Tỉnh ủy tổng hợp báo cáo định kỳ");
        if (!review.isBeingConsolidated()) {
            throw new InvalidInput(
                    "Báo cáo %s không ở bước tổng hợp".formatted(review.period().label()));
        }
        reviews.write(reviewId, texts);
        reviews.consolidated(reviewId, schedule.conclusionDueOn(), actor, time.now());
        append(review, actor, "reviewSigned", "Văn phòng Tỉnh ủy trình báo cáo %s".formatted(label(review)));
    }

    /**
     * Sends the report back to the Office.
     *
     * @throws NotEntitled for anyone but the Standing Committee
     */
    @Transactional
    public void sendBack(long reviewId, String reason, String actor) {
        Review review = awaitingConclusion(reviewId, actor);
        reviews.sentBack(reviewId, reason, schedule.consolidationDueOn());
        append(review, actor, "reviewSentBack", "Trả lại báo cáo %s: %s".formatted(label(review), reason));
        notices.consolidationDue(reviews.get(reviewId));
    }

    /**
     * Kết luận. What the Committee asks of single shares is an urge for each, on the ground of the conclusion.
     *
     * @param urged ids of the shares that have to answer
     * @param order what these are told; may be empty where there are none
     * @throws NotEntitled for anyone but the Standing Committee
     */
    @Transactional
    public void conclude(long reviewId, String conclusion, List<Long> urged, String order, String actor) {
        Review review = awaitingConclusion(reviewId, actor);
        reviews.concluded(reviewId, conclusion, actor, time.now());
        append(review, actor, "reviewConcluded", "Kết luận về báo cáo %s: %s".formatted(label(review), conclusion));
        Basis basis = new Basis(order, "Kết luận về báo cáo %s".formatted(label(review)));
        urged.forEach(share -> instructions.issue(new Instruction.Urge(share), basis, actor));
    }

    private Review awaitingConclusion(long reviewId, String actor) {
        Review review = reviews.lock(reviewId);
        require(actor, Groups.STANDING_COMMITTEE, "Chỉ Ban Thường vụ Tỉnh ủy kết luận về báo cáo định kỳ");
        if (!review.awaitsConclusion()) {
            throw new InvalidInput("Báo cáo %s không ở bước kết luận".formatted(label(review)));
        }
        return review;
    }

    private long document(Review review, Stage stage) {
        return reports.make(
                new ReportOrder(review.resolutionId(), review.period(), Scope.WHOLE, stage), Journal.SYSTEM);
    }

    private void require(String actor, String group, String refusal) {
        if (!officers.isMember(actor, group)) {
            throw new NotEntitled(refusal);
        }
    }

    private void append(Review review, String actor, String event, String text) {
        journal.append(new Subject.OfResolution(review.resolutionId()), actor, event, text, Change.NONE);
    }

    private static String label(Review review) {
        return review.period().label();
    }
}
