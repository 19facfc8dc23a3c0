package vn.dondoc.directive;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.directive.TaskSheet.Choice;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/** Chuyển việc: a leader of a lead agency gives its share to another officer. */
@Service
public class Handovers {

    private final DirectiveRows directives;
    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final Entitlement entitlement;
    private final Officers officers;
    private final TaskSheets sheets;
    private final DirectiveProcess process;
    private final DirectiveNotices notices;
    private final Journal journal;

    Handovers(
            DirectiveRows directives,
            ShareRows shares,
            MilestoneRows milestones,
            Entitlement entitlement,
            Officers officers,
            TaskSheets sheets,
            DirectiveProcess process,
            DirectiveNotices notices,
            Journal journal) {
        this.directives = directives;
        this.shares = shares;
        this.milestones = milestones;
        this.entitlement = entitlement;
        this.officers = officers;
        this.sheets = sheets;
        this.process = process;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * A directive of which a share may be handed over.
     *
     * @param businessKey e.g. 05-NQ/TU:3.4.12
     * @param agency name of the lead agency, or of the first of them
     */
    public record Subject(long directiveId, String businessKey, String code, String agency) {}

    /**
     * The directive of which the actor may hand over a share.
     *
     * @param resolution its number; may be empty where only one resolution has the code
     * @throws InvalidInput where there is no such directive, or more than one, or no share of it to hand over
     * @throws NotEntitled where the actor leads none of its lead agencies
     */
    @Transactional(readOnly = true)
    public Subject find(String code, String resolution, String actor) {
        long directiveId = directiveWith(code, resolution);
        List<Share> led = shares.idsOf(directiveId).stream()
                .map(shares::get)
                .filter(share -> entitlement.leads(actor, share.agency()))
                .toList();
        if (led.isEmpty()) {
            throw new NotEntitled("Chỉ lãnh đạo cơ quan chủ trì nhiệm vụ %s mới chuyển việc được".formatted(code));
        }
        if (led.stream().allMatch(Share::closed)) {
            throw new InvalidInput("Phần việc của cơ quan trong nhiệm vụ %s đã kết thúc".formatted(code));
        }
        Share share = led.stream()
                .filter(Handovers::isAtWork)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "Cơ quan chưa tiếp nhận nhiệm vụ %s: hãy tiếp nhận, phân công trước".formatted(code)));
        return new Subject(directiveId, share.businessKey(), share.code(), share.agencyName());
    }

    /** What the form shows the actor. */
    @Transactional(readOnly = true)
    public HandoverSheet sheet(long directiveId, String actor) {
        List<Share> led = atWork(directiveId, actor);
        return new HandoverSheet(
                sheets.directive(led.get(0), led.size()),
                led.stream()
                        .map(share -> new Choice(share.agencyName(), String.valueOf(share.id())))
                        .toList(),
                led.stream()
                        .flatMap(share -> officers.inGroup(share.agency()).stream()
                                .filter(person -> led.size() > 1 || !person.id().equals(share.officer())))
                        .distinct()
                        .map(person -> new Choice(person.name(), person.id()))
                        .toList());
    }

    /**
     * Gives a share and its open work to another officer of its agency.
     *
     * @param shareId null where the actor leads only one share of the directive
     * @throws InvalidInput where there is no such share at work, or the officer is not of its agency or has it already
     * @throws NotEntitled where the actor no longer leads a share of the directive
     */
    @Transactional
    public void handOver(long directiveId, @Nullable Long shareId, String officer, String reason, String actor) {
        Share share = shares.lock(chosen(atWork(directiveId, actor), shareId).id());
        if (!isAtWork(share)) {
            throw new InvalidInput("Phần việc vừa thay đổi, hãy mở lại để xem");
        }
        String was = Objects.requireNonNull(share.officer());
        if (!officers.isMember(officer, share.agency())) {
            throw new InvalidInput("Cán bộ nhận việc không thuộc " + share.agencyName());
        }
        if (officer.equals(was)) {
            throw new InvalidInput("%s đang thực hiện nhiệm vụ này".formatted(nameOf(was)));
        }
        shares.handOver(share.id(), officer);
        journal.append(
                directiveId,
                share.id(),
                actor,
                "handedOver",
                "Chuyển việc từ %s cho %s. Lý do: %s".formatted(nameOf(was), nameOf(officer), reason),
                new Change(nameOf(was), nameOf(officer), reason));
        process.giveWork(share.id(), share.businessKey(), officer);
        process.refreshWork(share.id(), share.businessKey());
        notices.handedOver(shares.get(share.id()), current(share.id()), was, reason);
    }

    private long directiveWith(String code, String resolution) {
        List<Long> found = directives.idsOf(code, resolution);
        if (found.isEmpty()) {
            throw new InvalidInput("Không có nhiệm vụ mang mã “%s”".formatted(code));
        }
        if (found.size() > 1) {
            throw new InvalidInput("Nhiều nghị quyết có nhiệm vụ mang mã “%s”: ghi thêm số nghị quyết".formatted(code));
        }
        return found.get(0);
    }

    /** The received, open shares that the actor leads; never none. */
    private List<Share> atWork(long directiveId, String actor) {
        List<Share> led = shares.idsOf(directiveId).stream()
                .map(shares::get)
                .filter(Handovers::isAtWork)
                .filter(share -> entitlement.leads(actor, share.agency()))
                .toList();
        if (led.isEmpty()) {
            throw new NotEntitled("Không còn phần việc nào của nhiệm vụ này để chuyển");
        }
        return led;
    }

    private static Share chosen(List<Share> led, @Nullable Long shareId) {
        if (shareId == null && led.size() == 1) {
            return led.get(0);
        }
        return led.stream()
                .filter(share -> Objects.equals(share.id(), shareId))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("Chưa chọn phần việc cần chuyển"));
    }

    private static boolean isAtWork(Share share) {
        return !share.closed() && share.officer() != null;
    }

    /** The milestone that is being worked on; the last where all are done. */
    private Milestone current(long shareId) {
        List<Milestone> all = milestones.of(shareId);
        return all.stream()
                .filter(milestone -> !milestone.closed())
                .findFirst()
                .orElseGet(() -> all.get(all.size() - 1));
    }

    private String nameOf(String user) {
        return officers.find(user).map(Officer::name).orElse(user);
    }
}
