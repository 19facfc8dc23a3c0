package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** What the lead agency does with its share: receives it, reports progress, submits results with evidence. */
@Service
public class ShareWork {

    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final EvidenceRows evidence;
    private final ProgressRows progress;
    private final AttachedFiles files;
    private final Coordinations coordinations;
    private final Entitlement entitlement;
    private final Officers officers;
    private final DirectiveNotices notices;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    ShareWork(
            ShareRows shares,
            MilestoneRows milestones,
            EvidenceRows evidence,
            ProgressRows progress,
            AttachedFiles files,
            Coordinations coordinations,
            Entitlement entitlement,
            Officers officers,
            DirectiveNotices notices,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.shares = shares;
        this.milestones = milestones;
        this.evidence = evidence;
        this.progress = progress;
        this.files = files;
        this.coordinations = coordinations;
        this.entitlement = entitlement;
        this.officers = officers;
        this.notices = notices;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    /**
     * Tiếp nhận, phân công: names the officer and the product, and asks the coordinating agencies.
     *
     * @throws NotEntitled where the actor is no leader of the agency
     * @throws InvalidInput where the officer is not of the agency, or a request cannot be made
     */
    @Transactional
    public void receive(
            long shareId, String officer, String product, List<CoordinationRequest> requests, String actor) {
        Share share = shares.get(shareId);
        entitlement.requireLeader(actor, share.agency());
        if (!officers.isMember(officer, share.agency())) {
            throw new InvalidInput("Người được phân công không thuộc " + share.agencyName());
        }
        shares.receive(shareId, officer, product, time.now());
        journal.append(
                share.directiveId(),
                shareId,
                actor,
                "received",
                "%s tiếp nhận, phân công %s. Sản phẩm: %s".formatted(share.agencyName(), nameOf(officer), product));
        notices.assigned(shares.get(shareId), milestones.of(shareId).get(0), officer);
        requests.forEach(request -> coordinations.record(share, request, actor));
    }

    /**
     * Báo cáo tiến độ: recorded, and the work goes on.
     *
     * @param percent 0–100
     */
    @Transactional
    public void reportProgress(long milestoneId, int percent, String done, String difficulties, String actor) {
        Milestone milestone = open(milestoneId);
        Share share = shares.get(milestone.shareId());
        entitlement.requireMember(actor, share.agency());
        if (percent < 0 || percent > 100) {
            throw new InvalidInput("Tỷ lệ hoàn thành phải từ 0 đến 100");
        }
        progress.insert(milestoneId, percent, done, difficulties, actor, time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "progressReported",
                "Báo cáo tiến độ mốc “%s”: %d%%. %s%s"
                        .formatted(
                                milestone.label(),
                                percent,
                                sentence(done),
                                difficulties.isBlank() ? "" : " Khó khăn, vướng mắc: " + difficulties));
    }

    /** Báo cáo kết quả with its evidence; it then waits for acceptance. */
    @Transactional
    public void submitResult(long milestoneId, String result, EvidenceDocument document, String actor) {
        Milestone milestone = open(milestoneId);
        Share share = shares.get(milestone.shareId());
        entitlement.requireMember(actor, share.agency());
        checkDate(document, share);
        if (evidence.waiting(milestoneId).isPresent()) {
            throw new InvalidInput("Kết quả của mốc này đã nộp và đang chờ nghiệm thu");
        }
        LocalDate acceptanceDueOn = workingDays.after(time.today(), policy.leadTime(DeadlineKind.ACCEPTANCE));
        long evidenceId = evidence.insert(milestoneId, document, result, actor, time.now(), acceptanceDueOn);
        files.handIn(milestoneId, evidenceId);
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "resultSubmitted",
                "Báo cáo kết quả mốc “%s”: %s Minh chứng: %s".formatted(milestone.label(), sentence(result), document));
    }

    /** Đề nghị phối hợp while the work goes on: each agency may be asked a question of its own. */
    @Transactional
    public void askCoordination(long milestoneId, List<CoordinationRequest> requests, String actor) {
        Share share = shares.get(open(milestoneId).shareId());
        entitlement.requireMember(actor, share.agency());
        requests.forEach(request -> coordinations.record(share, request, actor));
    }

    /** The date of the evidence is the date of completion, so it must be a day on which that was possible (domain). */
    private void checkDate(EvidenceDocument document, Share share) {
        List<String> problems = new ArrayList<>();
        if (document.issuedOn().isAfter(time.today())) {
            problems.add("Ngày văn bản minh chứng không được sau ngày hôm nay (%s)"
                    .formatted(VietnamTime.format(time.today())));
        }
        if (document.issuedOn().isBefore(share.givenOn())) {
            problems.add("Ngày văn bản minh chứng không được trước ngày giao nhiệm vụ (%s)"
                    .formatted(VietnamTime.format(share.givenOn())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Milestone open(long milestoneId) {
        Milestone milestone = milestones.lock(milestoneId);
        if (milestone.closed()) {
            throw new InvalidInput("Mốc “%s” đã kết thúc".formatted(milestone.label()));
        }
        return milestone;
    }

    private String nameOf(String officer) {
        return officers.find(officer).map(person -> person.name()).orElse(officer);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
