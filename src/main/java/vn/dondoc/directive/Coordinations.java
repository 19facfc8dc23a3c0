package vn.dondoc.directive;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.CoordinationRows.Coordination;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** What the lead asks of coordinating agencies and what they answer; it never stops the lead's clock. */
@Service
public class Coordinations {

    private final CoordinationRows rows;
    private final ShareRows shares;
    private final Agencies agencies;
    private final Entitlement entitlement;
    private final DirectiveNotices notices;
    private final ChangeNotices changeNotices;
    private final DirectiveProcess process;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Coordinations(
            CoordinationRows rows,
            ShareRows shares,
            Agencies agencies,
            Entitlement entitlement,
            DirectiveNotices notices,
            ChangeNotices changeNotices,
            DirectiveProcess process,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.rows = rows;
        this.shares = shares;
        this.agencies = agencies;
        this.entitlement = entitlement;
        this.notices = notices;
        this.changeNotices = changeNotices;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** @return the request's id; {@link #send} sends it */
    long record(Share share, CoordinationRequest request, String actor) {
        String name = agencies.nameOf(request.agency())
                .orElseThrow(() -> new InvalidInput("Không có cơ quan phối hợp mang mã " + request.agency()));
        if (request.agency().equals(share.agency())) {
            throw new InvalidInput("Cơ quan chủ trì không tự phối hợp với chính mình");
        }
        LocalDate due = request.due() == null
                ? workingDays.after(time.today(), policy.leadTime(DeadlineKind.COORDINATION))
                : request.due();
        if (due.isBefore(time.today())) {
            throw new InvalidInput("Ngày đề nghị %s trả lời không được ở quá khứ".formatted(name));
        }
        long id = rows.insert(share.id(), request.agency(), request.question(), due, actor, time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "coordinationRequested",
                "Đề nghị %s phối hợp, trả lời trước hết ngày %s: %s"
                        .formatted(name, VietnamTime.format(due), request.question()));
        notices.coordinationRequested(share, id, request.agency(), request.question(), due);
        return id;
    }

    /** Sends what is on record and not yet under way. */
    @Transactional
    public void send(long shareId) {
        Share share = shares.get(shareId);
        rows.send(shareId, time.now())
                .forEach(coordination -> process.requestCoordination(
                        coordination.id(), shareId, share.businessKey(), share.code(), coordination.agencyName()));
    }

    /** What an agency was asked needs no answer any more, by an instruction. */
    void remove(Coordination coordination, Basis basis, String actor) {
        Share share = shares.get(coordination.shareId());
        rows.close(coordination.id(), "removed", basis.reason(), basis.document(), actor, time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "coordinationRemoved",
                "Thôi đề nghị %s phối hợp. Lý do: %s".formatted(coordination.agencyName(), basis.words()),
                Change.because(basis.words()));
        changeNotices.coordinationRemoved(share, coordination, basis);
    }

    /** @param document số, ký hiệu of the answering document; may be empty */
    @Transactional
    public void answer(long coordinationId, String answer, String document, String actor) {
        close(coordinationId, "answered", answer, document, actor, "coordinationAnswered", "trả lời phối hợp");
    }

    @Transactional
    public void decline(long coordinationId, String reason, String actor) {
        close(coordinationId, "declined", reason, "", actor, "coordinationDeclined", "từ chối phối hợp");
    }

    /** The share is closed: what was still asked needs no answer any more. */
    void endOpen(long shareId) {
        rows.endOpen(shareId, time.now());
    }

    private void close(long id, String outcome, String text, String document, String actor, String event, String verb) {
        Coordination coordination =
                rows.find(id).orElseThrow(() -> new IllegalArgumentException("No coordination " + id));
        entitlement.requireMember(actor, coordination.agency());
        if (!coordination.open()) {
            throw new InvalidInput("Đề nghị phối hợp này không cần trả lời nữa");
        }
        rows.close(id, outcome, text, document, actor, time.now());
        Share share = shares.get(coordination.shareId());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                event,
                "%s %s: %s%s"
                        .formatted(
                                coordination.agencyName(),
                                verb,
                                text,
                                document.isBlank() ? "" : " (văn bản số %s)".formatted(document)));
        process.refreshWork(share.id(), share.businessKey());
    }
}
