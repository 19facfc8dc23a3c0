package vn.dondoc.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import vn.dondoc.form.Refusal;
import vn.dondoc.review.AgencyTable.Clash;
import vn.dondoc.review.ReviewReportRows.Report;

/** Gives many reports at once, each in a transaction of its own: one that cannot be given keeps none of the others. */
@Service
class TableSending {

    /** Two that end work in one directive at the same moment; the later one finds its way at once. */
    private static final int ATTEMPTS = 3;

    private final ReviewReports reports;
    private final ReviewReportRows rows;
    private final AgencyTables tables;

    TableSending(ReviewReports reports, ReviewReportRows rows, AgencyTables tables) {
        this.reports = reports;
        this.rows = rows;
        this.tables = tables;
    }

    /** @param sent codes of the directives */
    record Sent(List<String> sent, List<Left> left) implements Serializable {}

    /** A row that was not sent, and why. */
    record Left(long id, String code, String reason) implements Serializable {}

    /** @param seen versions of the rows that the sender has seen, by id; what is on record at that version is sent */
    Sent send(Review review, String agency, Map<Long, Integer> seen, String actor) {
        List<String> sent = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Report report : rows.ofAgency(review.id(), agency)) {
            if (seen.containsKey(report.id())) {
                try {
                    send(report, Objects.requireNonNull(seen.get(report.id())), actor);
                    sent.add(report.code());
                } catch (ReviewConflict conflict) {
                    left.add(new Left(report.id(), report.code(), reason(tables.clash(conflict))));
                } catch (Refusal refusal) {
                    left.add(new Left(report.id(), report.code(), String.valueOf(refusal.getMessage())));
                }
            }
        }
        return new Sent(sent, left);
    }

    private void send(Report report, int version, String actor) {
        if (report.version() != version) {
            throw new ReviewConflict(report, report.entry());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                reports.send(report.id(), version, report.entry(), actor);
                return;
            } catch (ConcurrencyFailureException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }

    private static String reason(Clash clash) {
        return clash.open()
                ? "%s vừa sửa lúc %s; xem lại rồi gửi".formatted(clash.by(), clash.at())
                : "%s bởi %s lúc %s, không phải từ lần gửi này".formatted(clash.outcome(), clash.by(), clash.at());
    }
}
