package vn.dondoc.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.journal.Journal;
import vn.dondoc.review.AgencyTable.Clash;
import vn.dondoc.review.AgencyTable.Row;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.review.ShareStandingRows.ShareStanding;

/** Reads an agency's table: the same few queries however many rows there are. */
@Service
class AgencyTables {

    private static final TypedEntry NOTHING = new TypedEntry("", "", "", "", "");

    private final ReviewReportRows reports;
    private final ShareStandingRows standings;
    private final ReviewAccess access;
    private final Agencies agencies;
    private final Officers officers;
    private final VietnamTime time;

    AgencyTables(
            ReviewReportRows reports,
            ShareStandingRows standings,
            ReviewAccess access,
            Agencies agencies,
            Officers officers,
            VietnamTime time) {
        this.reports = reports;
        this.standings = standings;
        this.access = access;
        this.agencies = agencies;
        this.officers = officers;
        this.time = time;
    }

    /** @throws vn.dondoc.form.NotEntitled where the one who asks may not see it */
    @Transactional(readOnly = true)
    AgencyTable of(Review review, String agency) {
        access.requireVisible(agency);
        boolean own = access.isOwn(agency);
        Map<Long, ShareStanding> standing = standings.of(review.id(), agency, time.today());
        Map<String, String> names = new HashMap<>();
        List<Row> rows = reports.ofAgency(review.id(), agency).stream()
                .map(report -> row(report, Objects.requireNonNull(standing.get(report.shareId())), own, names))
                .toList();
        return new AgencyTable(
                ReviewHead.of(review), agency, agencies.nameOf(agency).orElse(agency), own, rows);
    }

    /** What a writer is told who has not seen what is on record. */
    Clash clash(ReviewConflict conflict) {
        Report present = conflict.present();
        Map<String, String> names = new HashMap<>();
        boolean open = present.open();
        return new Clash(
                open ? Objects.requireNonNull(conflict.getMessage()) : ended(present),
                present.version(),
                open,
                ReviewWords.outcome(present.outcome()),
                name(open ? present.savedBy() : present.endedBy(), names),
                at(open ? present.savedAt() : present.endedAt()),
                TypedEntry.of(present.entry()));
    }

    private static String ended(Report present) {
        return "Nhiệm vụ %s: %s. Nội dung vừa nhập chưa được ghi"
                .formatted(present.code(), ReviewWords.outcome(present.outcome()));
    }

    private Row row(Report report, ShareStanding standing, boolean own, Map<String, String> names) {
        return new Row(
                report.id(),
                report.code(),
                report.title(),
                "/pages/dossier/%s/%s".formatted(report.slug(), report.code()),
                standing.due(),
                standing.status().label(),
                ReviewWords.tone(standing.status()),
                report.confidential(),
                report.open(),
                report.version(),
                told(report, own),
                saved(report, names),
                ReviewWords.outcome(report.outcome()),
                report.entry().gaps(report.confidential()),
                List.of(),
                null);
    }

    /** A draft is the agency's own; a confidential directive says only how far it is. */
    static TypedEntry told(Report report, boolean own) {
        if (!own && (report.open() || "missing".equals(report.outcome()))) {
            return NOTHING;
        }
        TypedEntry all = TypedEntry.of(report.entry());
        return report.confidential() ? new TypedEntry(all.percent(), "", "", "", "") : all;
    }

    private String saved(Report report, Map<String, String> names) {
        if ("given".equals(report.outcome())) {
            return "%s, %s".formatted(name(report.endedBy(), names), at(report.endedAt()));
        }
        return report.savedAt() == null ? "" : "%s, %s".formatted(name(report.savedBy(), names), at(report.savedAt()));
    }

    String name(@Nullable String userId, Map<String, String> names) {
        if (userId == null || userId.equals(Journal.SYSTEM)) {
            return "Hệ thống";
        }
        return names.computeIfAbsent(
                userId, id -> officers.find(id).map(Officer::name).orElse(id));
    }

    private static String at(@Nullable Instant moment) {
        return moment == null ? "" : VietnamTime.format(moment);
    }
}
