package vn.dondoc.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.Period;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.directive.FollowedResolutions.Followed;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** What the one who is logged in may do with reports, for the page and the API alike. */
@Service
class ReportDesk {

    private final Reports reports;
    private final ReportRows rows;
    private final ReportRights rights;
    private final FollowedResolutions resolutions;
    private final CurrentUser user;

    ReportDesk(
            Reports reports, ReportRows rows, ReportRights rights, FollowedResolutions resolutions, CurrentUser user) {
        this.reports = reports;
        this.rows = rows;
        this.rights = rights;
        this.resolutions = resolutions;
        this.user = user;
    }

    /**
     * @param resolution number or slug; null for the first
     * @throws InvalidInput for words that mean nothing
     * @throws NotEntitled for a scope that is not theirs
     */
    @Transactional
    public long make(@Nullable String resolution, String period, String scope, String stage) {
        ReportOrder order = new ReportOrder(
                resolution(resolution).id(),
                Period.ofCode(period).orElseThrow(() -> new InvalidInput("Không có kỳ báo cáo “%s”".formatted(period))),
                Scope.ofWord(scope).orElseThrow(() -> new InvalidInput("Không có phạm vi “%s”".formatted(scope))),
                Stage.ofWord(stage).orElseThrow(() -> new InvalidInput("Không có loại bản “%s”".formatted(stage))));
        if (!rights.mayMake(order.scope())) {
            throw new NotEntitled("Chỉ được lập báo cáo về phần việc của cơ quan mình");
        }
        return reports.make(order, user.id());
    }

    private Followed resolution(@Nullable String word) {
        return resolutions.all().stream()
                .filter(one ->
                        word == null || one.number().equals(word) || one.slug().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("Không có nghị quyết này"));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Report> list() {
        return rows.all().stream().filter(rights::mayRead).toList();
    }

    /** Empty for what there is not and for what they may not read. */
    @Transactional(readOnly = true)
    public Optional<Report> find(long id) {
        return rows.find(id).filter(rights::mayRead);
    }

    @Transactional(readOnly = true)
    public Optional<ReportContent> content(long id) {
        return find(id).map(report -> rows.content(id));
    }

    @Transactional
    public Optional<ReportFile> file(long id, ReportFormat format) {
        return find(id).map(report -> reports.file(id, format));
    }

    /** @throws NotEntitled for anyone but the Office */
    @Transactional
    public void publish(long id, String documentNumber) {
        if (!rights.mayPublish()) {
            throw new NotEntitled("Chỉ Văn phòng Tỉnh ủy phát hành báo cáo");
        }
        reports.publish(id, documentNumber, user.id());
    }
}
