package vn.dondoc.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.watch.PolicyVersion.Origin;

/** An administrator changes the deadline policy: a check first, then a version that applies from its day. */
@Service
class PolicyChanges {

    private final PolicyVersionRows rows;
    private final PolicyPublisher publisher;
    private final OpenWatches watches;
    private final CurrentUser user;
    private final VietnamTime time;

    PolicyChanges(
            PolicyVersionRows rows,
            PolicyPublisher publisher,
            OpenWatches watches,
            CurrentUser user,
            VietnamTime time) {
        this.rows = rows;
        this.publisher = publisher;
        this.watches = watches;
        this.user = user;
        this.time = time;
    }

    /**
     * What a draft would change.
     *
     * @param replaced versions that wait for their day and would not come any more
     * @param newest id of the version decided last when this was checked
     */
    record Proposal(PolicyCheck.Checked checked, List<Effect> effects, List<PolicyVersion> replaced, long newest) {}

    /** @param open deadlines of the kind that are being watched now */
    record Effect(PolicyDifference difference, int open) {
        public String title() {
            return PolicyWords.title(difference.kind());
        }
    }

    PolicyHistory history() {
        return new PolicyHistory(rows.all());
    }

    /**
     * Changes nothing.
     *
     * @throws InvalidPolicy with every problem
     * @throws NotEntitledToPolicy for anyone else
     */
    Proposal check(PolicyDraft draft) {
        requireAdministrator();
        return proposal(draft, history());
    }

    /**
     * @param newest of the proposal that was read and agreed to
     * @throws InvalidPolicy with every problem, also where another version was decided meanwhile
     * @throws NotEntitledToPolicy for anyone else
     */
    @Transactional
    public void apply(PolicyDraft draft, long newest) {
        requireAdministrator();
        rows.lockForAdding();
        PolicyHistory history = history();
        if (history.newest() != newest) {
            throw new InvalidPolicy(
                    List.of("Chính sách vừa được thay đổi ở nơi khác; hãy kiểm tra lại trước khi áp dụng"));
        }
        PolicyCheck.Checked checked = proposal(draft, history).checked();
        LocalDate day = checked.appliesFrom();
        boolean atOnce = day.equals(time.today());
        Instant from = atOnce ? time.now() : VietnamTime.startOf(day);
        rows.add(
                new PolicyVersion(
                        0,
                        Origin.PROVINCE,
                        checked.tables(),
                        history.since(checked.tables(), from, day),
                        day,
                        user.id(),
                        time.now(),
                        checked.reason()),
                publisher.publish(checked.tables()));
        watches.lookAgain(
                checked.tables().kindsMovedAgainst(history.tables(day)),
                atOnce ? time.now() : VietnamTime.reminderHourOf(day));
    }

    private Proposal proposal(PolicyDraft draft, PolicyHistory history) {
        PolicyTables released = history.released().map(PolicyVersion::tables).orElseThrow();
        PolicyCheck.Checked checked = PolicyCheck.check(draft.named(), released, time.today());
        List<Effect> effects =
                PolicyDifference.between(history.tables(checked.appliesFrom()), checked.tables()).stream()
                        .map(difference -> new Effect(difference, watches.count(difference.kind())))
                        .toList();
        List<PolicyVersion> replaced = history.waiting(time.today()).stream()
                .filter(version -> !version.appliesFrom().isBefore(checked.appliesFrom()))
                .toList();
        if (effects.isEmpty() && replaced.isEmpty()) {
            throw new InvalidPolicy(List.of("Không có gì thay đổi so với bảng đang có hiệu lực vào ngày áp dụng"));
        }
        return new Proposal(checked, effects, replaced, history.newest());
    }

    private void requireAdministrator() {
        if (!user.isIn(Groups.ADMINISTRATORS)) {
            throw new NotEntitledToPolicy("Chỉ quản trị viên mới được thay đổi chính sách theo dõi thời hạn");
        }
    }
}
